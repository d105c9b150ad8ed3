package id.adminduk.identity.config;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.kernel.security.ResourceServer;
import id.adminduk.kernel.security.Role;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// The third door: the API. What no rule knows is denied.
@Configuration(proxyBeanMethods = false)
class ApiChain {
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(http, rules -> {
            rules.requestMatchers(POST, "/v1/accounts", "/v1/accounts/*/verification", "/v1/accounts/*/code")
                    .permitAll();
            accounts(rules);
            rules.requestMatchers("/v1/me", "/v1/me/**").hasRole(Role.CITIZEN.name());
            RegistryRules.apply(rules);
        });
    }

    private static void accounts(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(
                        POST,
                        "/v1/accounts/assisted",
                        "/v1/accounts/assisted/phone-changes",
                        "/v1/accounts/assisted/phone-changes/*",
                        "/v1/accounts/assisted/sign-outs",
                        "/v1/accounts/powers-of-attorney")
                .hasRole(Role.FRONT_OFFICE.name());
        rules.requestMatchers(POST, "/v1/accounts/phone-reviews").hasRole(Role.APPROVER.name());
        rules.requestMatchers(POST, "/v1/accounts/recovery", "/v1/accounts/recovery/*")
                .permitAll();
        rules.requestMatchers("/v1/me/sessions", "/v1/me/sessions/*").access(people());
        rules.requestMatchers("/v1/clients", "/v1/clients/*").hasRole(Role.ADMIN.name());
        rules.requestMatchers(DELETE, "/v1/officers/*/second-factor").hasRole(Role.ADMIN.name());
    }

    /// Everybody with an account; machines and our own services have none.
    private static AuthorizationManager<RequestAuthorizationContext> people() {
        var machines = Set.of(Role.PARTNER, Role.AGENCY, Role.KIOSK, Role.SERVICE);
        return AuthorityAuthorizationManager.hasAnyRole(Arrays.stream(Role.values())
                .filter(role -> !machines.contains(role))
                .map(Role::name)
                .toArray(String[]::new));
    }
}
