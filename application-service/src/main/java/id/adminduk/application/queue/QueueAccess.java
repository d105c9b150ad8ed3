package id.adminduk.application.queue;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// The front office calls; a kiosk gives out numbers. Where, their area decides.
@Component
class QueueAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/queues/*/tickets").hasAnyRole("FRONT_OFFICE", "KIOSK");
        rules.requestMatchers(GET, "/v1/queues/*/tickets").hasRole("FRONT_OFFICE");
        rules.requestMatchers(POST, "/v1/queues/*/counters/*/next").hasRole("FRONT_OFFICE");
        rules.requestMatchers(POST, "/v1/queues/tickets/*/*").hasRole("FRONT_OFFICE");
    }
}
