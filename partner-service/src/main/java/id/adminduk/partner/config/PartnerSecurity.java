package id.adminduk.partner.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.kernel.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Partners send, ask and listen; administrators enrol; nobody else is let in.
@Configuration(proxyBeanMethods = false)
class PartnerSecurity {
    @Bean
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(
                http,
                rules -> rules.requestMatchers(GET, "/v1/partner-events/receipt-keys")
                        .permitAll()
                        .requestMatchers(POST, "/v1/partner-events", "/v1/fhir")
                        .hasRole("PARTNER")
                        .requestMatchers(POST, "/v1/partner-events/*/amendment", "/v1/partner-events/*/voiding")
                        .hasRole("PARTNER")
                        .requestMatchers(GET, "/v1/partner-events", "/v1/partner-events/*")
                        .hasRole("PARTNER")
                        .requestMatchers(PUT, "/v1/webhooks")
                        .hasRole("PARTNER")
                        .requestMatchers(GET, "/v1/webhooks", "/v1/webhooks/deliveries")
                        .hasRole("PARTNER")
                        .requestMatchers(POST, "/v1/webhooks/deliveries/*/resend")
                        .hasRole("PARTNER")
                        .requestMatchers("/v1/partners", "/v1/partners/**")
                        .hasRole("ADMIN"));
    }
}
