package id.adminduk.application.naming;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Whoever may complete a case may ask what it lacks.
@Component
class NamingAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/applications/*/name").hasAnyRole("CITIZEN", "FRONT_OFFICE");
    }
}
