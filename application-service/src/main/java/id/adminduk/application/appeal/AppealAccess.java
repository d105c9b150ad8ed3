package id.adminduk.application.appeal;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Applicants appeal, or the counter for them; whoever sees the case sees the appeal.
@Component
class AppealAccess implements AccessRules {
    private static final String APPEAL = "/v1/applications/*/appeal";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, APPEAL).hasAnyRole("CITIZEN", "FRONT_OFFICE");
        rules.requestMatchers(GET, APPEAL).hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
    }
}
