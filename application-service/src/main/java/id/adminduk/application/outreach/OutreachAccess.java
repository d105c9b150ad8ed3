package id.adminduk.application.outreach;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// The front office plans; citizens ask for a visit, and follow their own request.
@Component
class OutreachAccess implements AccessRules {
    private static final String SESSIONS = "/v1/outreach/sessions";
    private static final String REQUESTS = "/v1/outreach/requests";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, SESSIONS).hasRole("FRONT_OFFICE");
        rules.requestMatchers(GET, SESSIONS, SESSIONS + "/*")
                .hasAnyRole("FRONT_OFFICE", "VERIFIER", "APPROVER", "OPERATOR");
        rules.requestMatchers(POST, REQUESTS, REQUESTS + "/*/withdrawal").hasRole("CITIZEN");
        rules.requestMatchers(POST, REQUESTS + "/*/scheduling").hasRole("FRONT_OFFICE");
        rules.requestMatchers(GET, REQUESTS).hasAnyRole("CITIZEN", "FRONT_OFFICE");
    }
}
