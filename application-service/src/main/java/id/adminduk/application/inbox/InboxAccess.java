package id.adminduk.application.inbox;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// People read their own inbox; institutions and kiosks have none.
@Component
class InboxAccess implements AccessRules {
    private static final String[] READERS = {
        "CITIZEN",
        "FRONT_OFFICE",
        "ENDORSER",
        "VERIFIER",
        "APPROVER",
        "SIGNER",
        "CARD_PRINTER",
        "COURIER",
        "OPERATOR",
        "ADMIN"
    };

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/notifications", "/v1/notifications/unread-count")
                .hasAnyRole(READERS);
        rules.requestMatchers(PUT, "/v1/notifications/read", "/v1/notifications/*/read")
                .hasAnyRole(READERS);
    }
}
