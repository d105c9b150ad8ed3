package id.adminduk.identity.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import id.adminduk.identity.client.PublicClient;
import id.adminduk.kernel.security.ResourceServer;
import id.adminduk.kernel.security.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/// Three doors: the OpenID provider, the sign-in page, the API. What none of them knows is denied.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http, RegisteredClientRepository clients, JwtDecoderFactory<RegisteredClient> assertions)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        var publicClient = new PublicClient(clients);
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        provider -> provider.oidc(Customizer.withDefaults())
                                .clientAuthentication(authentication -> authentication
                                        .authenticationConverters(converters -> converters.addFirst(publicClient))
                                        .authenticationProviders(providers -> {
                                            providers.addFirst(publicClient);
                                            checkAssertionsWith(assertions, providers);
                                        })))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), pathPattern("/oauth2/authorize")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, AuthenticationFailureHandler failed) throws Exception {
        return http.securityMatcher("/login", "/login.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(failed))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(http, rules -> {
            rules.requestMatchers(POST, "/v1/accounts", "/v1/accounts/*/verification", "/v1/accounts/*/code")
                    .permitAll();
            rules.requestMatchers("/v1/me", "/v1/me/**").hasRole(Role.CITIZEN.name());
            records(rules);
            agencies(rules);
        });
    }

    private static void records(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/residents/*/views")
                .hasAnyRole("FRONT_OFFICE", "ENDORSER", "VERIFIER", "APPROVER", "SIGNER", "CARD_PRINTER", "AUDITOR");
        rules.requestMatchers(POST, "/v1/residents/view-allowances").hasRole(Role.APPROVER.name());
        rules.requestMatchers("/v1/residents/*/protection").hasRole(Role.ADMIN.name());
    }

    private static void agencies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/verifications").hasRole(Role.AGENCY.name());
        rules.requestMatchers(GET, "/v1/verifications/usage").hasAnyRole(Role.AGENCY.name(), Role.ADMIN.name());
        rules.requestMatchers("/v1/verifications/agreements", "/v1/verifications/agreements/**")
                .hasRole(Role.ADMIN.name());
    }

    /// Tells the provider when a sign-in ends by itself; without it the list of them would only grow.
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    private static void checkAssertionsWith(
            JwtDecoderFactory<RegisteredClient> assertions, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                .map(JwtClientAssertionAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setJwtDecoderFactory(assertions));
    }
}
