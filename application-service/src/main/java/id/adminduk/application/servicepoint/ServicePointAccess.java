package id.adminduk.application.servicepoint;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Opening hours hang on every door; only the office writes them.
@Component
class ServicePointAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/service-points", "/v1/service-points/*").permitAll();
        rules.requestMatchers(POST, "/v1/service-points").hasAnyRole("ADMIN", "OPERATOR");
        rules.requestMatchers(PUT, "/v1/service-points/*").hasAnyRole("ADMIN", "OPERATOR");
    }
}
