package id.adminduk.application.outage;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Operators record outages; every officer sees what waits for their end.
@Component
class OutageAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/outages").hasAnyRole("OPERATOR", "ADMIN");
        rules.requestMatchers(PATCH, "/v1/outages/*").hasAnyRole("OPERATOR", "ADMIN");
        rules.requestMatchers(GET, "/v1/outages", "/v1/outages/pending", "/v1/outages/pending/*")
                .hasAnyRole("FRONT_OFFICE", "VERIFIER", "APPROVER", "OPERATOR", "ADMIN");
    }
}
