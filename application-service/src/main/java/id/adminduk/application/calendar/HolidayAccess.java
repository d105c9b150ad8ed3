package id.adminduk.application.calendar;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Everybody may know when the office is closed.
@Component
class HolidayAccess implements AccessRules {
    private static final String DAY = "/v1/calendar/holidays/*";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/calendar/holidays").permitAll();
        rules.requestMatchers(PUT, DAY).hasRole("ADMIN");
        rules.requestMatchers(DELETE, DAY).hasRole("ADMIN");
    }
}
