package id.adminduk.identity.config;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import id.adminduk.identity.client.AssertedClient;
import id.adminduk.identity.client.FailedRequests;
import id.adminduk.identity.client.PublicClient;
import id.adminduk.identity.device.PollingPace;
import id.adminduk.identity.session.SignInSucceeded;
import id.adminduk.identity.session.StepUp;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.token.SignInEnded;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.problem.Problems;
import id.adminduk.kernel.security.ResourceServer;
import id.adminduk.kernel.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Three doors: the OpenID provider, the sign-in page, the API. What none of them knows is denied.
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private static final String[] SIGN_IN_PATHS = {
        "/login",
        "/login.css",
        "/login/code",
        "/login/enrolment",
        "/login/device",
        "/login/device/decision",
        "/login/passkey",
        "/login/passkey.js",
        "/login/passkey/options",
        "/login/passkeys",
        "/login/passkeys/options",
        "/login/passkeys/removal",
        "/login/recovery",
        "/login/recovery/password"
    };

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http,
            RegisteredClientRepository clients,
            JwtDecoderFactory<RegisteredClient> assertions,
            Visitor visitor,
            Clock clock,
            AdmindukProperties properties,
            SignInEnded signInEnded,
            Problems problems,
            @Value("${adminduk.sign-in.failed-requests-per-minute:60}") int failedRequests,
            @Value("${adminduk.sign-in.device-interval:PT5S}") Duration deviceInterval)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        var publicClient = new PublicClient(clients);
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        provider -> provider.oidc(
                                        oidc -> oidc.logoutEndpoint(end -> end.logoutResponseHandler(signInEnded))
                                                .providerConfigurationEndpoint(
                                                        discovery -> discovery.providerConfigurationCustomizer(
                                                                ProviderConfiguration::describe)))
                                .deviceAuthorizationEndpoint(
                                        device -> device.verificationUri(properties.publicAddress() + "/login/device"))
                                .clientAuthentication(authentication -> authentication
                                        .authenticationConverters(converters -> {
                                            converters.addFirst(publicClient);
                                            converters.addFirst(new AssertedClient());
                                        })
                                        .authenticationProviders(providers -> {
                                            providers.addFirst(publicClient);
                                            checkAssertionsWith(assertions, providers);
                                        })))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), pathPattern("/oauth2/authorize")));
        http.addFilterBefore(new FailedRequests(failedRequests, problems), HeaderWriterFilter.class);
        http.addFilterBefore(new PollingPace(deviceInterval, clock), HeaderWriterFilter.class);
        http.addFilterBefore(new StepUp(visitor, clock, properties.publicAddress()), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, AuthenticationFailureHandler failed, SignInSucceeded succeeded)
            throws Exception {
        return http.securityMatcher(SIGN_IN_PATHS)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/login/code", "/login/enrolment")
                        .authenticated()
                        .requestMatchers(
                                POST, "/login/device", "/login/device/decision", "/login/passkeys", "/login/passkeys/*")
                        .authenticated()
                        .requestMatchers(
                                "/login",
                                "/login.css",
                                "/login/passkey.js",
                                "/login/device",
                                "/login/passkey",
                                "/login/passkey/options",
                                "/login/passkeys",
                                "/login/recovery",
                                "/login/recovery/password")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .requestCache(cache -> cache.requestCache(keepsWhatWasAsked()))
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .failureHandler(failed)
                        .successHandler(succeeded))
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
            accounts(rules);
            rules.requestMatchers("/v1/me", "/v1/me/**").hasRole(Role.CITIZEN.name());
            records(rules);
            agencies(rules);
            rules.requestMatchers("/v1/corrections", "/v1/corrections/*", "/v1/corrections/*/*")
                    .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name());
            rules.requestMatchers(POST, "/v1/residents/*/as-of", "/v1/families/*/as-of")
                    .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name(), Role.AUDITOR.name());
            searches(rules);
            siak(rules);
            places(rules);
            familyFiles(rules);
        });
    }

    private static void records(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/residents/*/views")
                .hasAnyRole("FRONT_OFFICE", "ENDORSER", "VERIFIER", "APPROVER", "SIGNER", "CARD_PRINTER", "AUDITOR");
        rules.requestMatchers(POST, "/v1/residents/view-allowances").hasRole(Role.APPROVER.name());
        rules.requestMatchers("/v1/residents/*/protection").hasRole(Role.ADMIN.name());
    }

    private static void searches(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/residents/search")
                .hasAnyRole("FRONT_OFFICE", "VERIFIER", "APPROVER", "SIGNER");
        rules.requestMatchers(POST, "/v1/residents/duplicates/*/same", "/v1/residents/duplicates/*/undo")
                .hasRole(Role.APPROVER.name());
        rules.requestMatchers("/v1/residents/duplicates", "/v1/residents/duplicates/*", "/v1/residents/duplicates/*/*")
                .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name());
    }

    private static void places(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/regions", "/v1/regions/*").permitAll();
        rules.requestMatchers("/v1/regions/imports", "/v1/offices", "/v1/offices/**")
                .hasRole(Role.ADMIN.name());
        rules.requestMatchers("/v1/officers", "/v1/officers/*/office").hasRole(Role.ADMIN.name());
    }

    private static void siak(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/siak/ledger", "/v1/siak/entries", "/v1/siak/late-landings")
                .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name());
        rules.requestMatchers(POST, "/v1/siak/entries/*/resend", "/v1/siak/batches", "/v1/siak/answers")
                .hasRole(Role.ADMIN.name());
        rules.requestMatchers(GET, "/v1/siak/batches", "/v1/siak/batches/*/file")
                .hasRole(Role.ADMIN.name());
    }

    private static void familyFiles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/families/imports/quarantine")
                .hasAnyRole(Role.ADMIN.name(), Role.VERIFIER.name());
        rules.requestMatchers(GET, "/v1/families/imports", "/v1/families/imports/*", "/v1/families/imports/*/report")
                .hasAnyRole(Role.ADMIN.name(), Role.OPERATOR.name());
        rules.requestMatchers("/v1/families/imports", "/v1/families/imports/*", "/v1/families/imports/*/*")
                .hasRole(Role.ADMIN.name());
    }

    private static void agencies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/verifications", "/v1/verifications/reports")
                .hasRole(Role.AGENCY.name());
        rules.requestMatchers(GET, "/v1/verifications/usage", "/v1/verifications/reports")
                .hasAnyRole(Role.AGENCY.name(), Role.ADMIN.name());
        rules.requestMatchers("/v1/verifications/agreements", "/v1/verifications/agreements/**")
                .hasRole(Role.ADMIN.name());
    }

    private static void accounts(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/accounts/assisted", "/v1/accounts/powers-of-attorney")
                .hasRole(Role.FRONT_OFFICE.name());
        rules.requestMatchers(POST, "/v1/accounts/recovery", "/v1/accounts/recovery/*")
                .permitAll();
        rules.requestMatchers("/v1/me/sessions", "/v1/me/sessions/*").access(people());
        rules.requestMatchers(DELETE, "/v1/officers/*/second-factor").hasRole(Role.ADMIN.name());
    }

    /// A page of the sign-in asked for out of turn must not take the place of what a program asked.
    private static RequestCache keepsWhatWasAsked() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(_ -> false);
        return cache;
    }

    /// Everybody with an account; machines and our own services have none.
    private static AuthorizationManager<RequestAuthorizationContext> people() {
        var machines = Set.of(Role.PARTNER, Role.AGENCY, Role.KIOSK, Role.SERVICE);
        return AuthorityAuthorizationManager.hasAnyRole(Arrays.stream(Role.values())
                .filter(role -> !machines.contains(role))
                .map(Role::name)
                .toArray(String[]::new));
    }

    private static void checkAssertionsWith(
            JwtDecoderFactory<RegisteredClient> assertions, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                .map(JwtClientAssertionAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setJwtDecoderFactory(assertions));
    }
}
