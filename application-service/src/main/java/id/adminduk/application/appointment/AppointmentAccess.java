package id.adminduk.application.appointment;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Free places are for everybody to see; booking is for citizens; the counter and the kiosk let people in.
@Component
class AppointmentAccess implements AccessRules {
    private static final String APPOINTMENTS = "/v1/appointments";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, APPOINTMENTS + "/days", APPOINTMENTS + "/slots")
                .permitAll();
        rules.requestMatchers(POST, APPOINTMENTS + "/check-in").hasAnyRole("FRONT_OFFICE", "KIOSK");
        rules.requestMatchers(GET, APPOINTMENTS, APPOINTMENTS + "/*").hasRole("CITIZEN");
        rules.requestMatchers(POST, APPOINTMENTS, APPOINTMENTS + "/*/cancellation")
                .hasRole("CITIZEN");
        rules.requestMatchers(PUT, APPOINTMENTS + "/*/slot").hasRole("CITIZEN");
    }
}
