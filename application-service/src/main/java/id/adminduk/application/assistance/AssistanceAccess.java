package id.adminduk.application.assistance;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Whoever sees a case sees on whose word it was opened; the counter uploads for the cases it filed.
@Component
class AssistanceAccess implements AccessRules {
    private static final String CASE = "/v1/applications/*";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, CASE + "/proxy").hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
        rules.requestMatchers(POST, CASE + "/attachments").hasAnyRole("CITIZEN", "FRONT_OFFICE");
        rules.requestMatchers(DELETE, CASE + "/attachments/*").hasAnyRole("CITIZEN", "FRONT_OFFICE");
    }
}
