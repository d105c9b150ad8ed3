package id.adminduk.application.assistance;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Whoever sees a case sees on whose word it was opened.
@Component
class AssistanceAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/applications/*/proxy")
                .hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
    }
}
