package id.adminduk.application.retention;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// The administrator decides; auditors look.
@Component
class HoldAccess implements AccessRules {
    private static final String HOLD = "/v1/retention-holds/*";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, HOLD).hasAnyRole("ADMIN", "AUDITOR");
        rules.requestMatchers(HOLD).hasRole("ADMIN");
    }
}
