package id.adminduk.application.priority;

import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// The order is changed by those who answer for it.
@Component
class PriorityAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/applications/*/priority").hasRole("APPROVER");
    }
}
