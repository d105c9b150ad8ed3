package id.adminduk.identity.config;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import id.adminduk.identity.client.AssertedClient;
import id.adminduk.identity.client.FailedRequests;
import id.adminduk.identity.client.PublicClient;
import id.adminduk.identity.client.TokenRefusals;
import id.adminduk.identity.consent.ConsentDesk;
import id.adminduk.identity.consent.ConsentGate;
import id.adminduk.identity.device.PollingPace;
import id.adminduk.identity.session.StepUp;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signout.SignInEnded;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import tools.jackson.databind.json.JsonMapper;

/// The first door: the OpenID provider.
@Configuration(proxyBeanMethods = false)
class ProviderChain {
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
            ConsentDesk consents,
            JsonMapper json,
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
                                .tokenEndpoint(tokens -> tokens.errorResponseHandler(new TokenRefusals(json)))
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
        http.addFilterBefore(
                new ConsentGate(clients, consents, visitor, clock, properties.publicAddress()),
                AuthorizationFilter.class);
        return http.build();
    }

    private static void checkAssertionsWith(
            JwtDecoderFactory<RegisteredClient> assertions, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                .map(JwtClientAssertionAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setJwtDecoderFactory(assertions));
    }
}
