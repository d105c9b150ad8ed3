package id.adminduk.application.delivery.counter;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Applicants choose, printers print, counters give out and make lists, couriers carry what is on theirs. All under one
/// roof, because the narrower paths have to be named first.
@Component
class DeliveryAccess implements AccessRules {
    private static final String DELIVERIES = "/v1/deliveries";
    private static final String CARDS = DELIVERIES + "/cards";
    private static final String LISTS = DELIVERIES + "/lists";
    private static final String CHOICE = "/v1/applications/*/delivery";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(PUT, CHOICE).hasAnyRole("CITIZEN", "FRONT_OFFICE");
        rules.requestMatchers(GET, CHOICE).hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
        rules.requestMatchers(GET, CARDS, CARDS + "/*").hasRole("CARD_PRINTER");
        rules.requestMatchers(POST, CARDS + "/printed", CARDS + "/*/misprint").hasRole("CARD_PRINTER");
        rules.requestMatchers(GET, LISTS, LISTS + "/*").hasAnyRole("FRONT_OFFICE", "COURIER");
        rules.requestMatchers(POST, LISTS).hasRole("FRONT_OFFICE");
        rules.requestMatchers(DELETE, LISTS + "/*").hasRole("FRONT_OFFICE");
        rules.requestMatchers(POST, LISTS + "/*/taking").hasRole("COURIER");
        rules.requestMatchers(POST, DELIVERIES + "/*/delivered", DELIVERIES + "/*/attempts", DELIVERIES + "/*/arrival")
                .hasRole("COURIER");
        rules.requestMatchers(POST, DELIVERIES + "/*/pickup").hasRole("FRONT_OFFICE");
        rules.requestMatchers(GET, DELIVERIES, DELIVERIES + "/*").hasRole("FRONT_OFFICE");
    }
}
