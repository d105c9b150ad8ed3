package id.adminduk.application.queueboard;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Everybody in the waiting room sees the board; a ticket is followed by whoever has its code.
@Component
class BoardAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(
                        GET,
                        "/v1/queues/*",
                        "/v1/queues/*/stream",
                        "/v1/queues/tickets/*",
                        "/v1/queues/tickets/*/stream")
                .permitAll();
    }
}
