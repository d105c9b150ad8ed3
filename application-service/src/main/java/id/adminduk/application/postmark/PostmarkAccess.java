package id.adminduk.application.postmark;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Gateways show their own signature instead of a token.
@Component
class PostmarkAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/notifications/callbacks/*").permitAll();
        rules.requestMatchers(GET, "/v1/applications/*/messages").hasAnyRole("FRONT_OFFICE", "VERIFIER", "APPROVER");
    }
}
