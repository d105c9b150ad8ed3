package id.adminduk.application.checklist;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Whoever may read a case.
@Component
class ChecklistAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/applications/*/requirements")
                .hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
    }
}
