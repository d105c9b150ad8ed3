package id.adminduk.application.administration;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Administrators decide, auditors look.
@Component
class SettingsAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/services/*/settings").hasAnyRole("ADMIN", "AUDITOR");
        rules.requestMatchers(PUT, "/v1/services/*/settings").hasRole("ADMIN");
    }
}
