package id.adminduk.kernel.security;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.headers.QuickHeaders;
import id.adminduk.kernel.problem.Problems;
import id.adminduk.kernel.signin.EndedSignIns;
import id.adminduk.kernel.signin.FetchedSignIns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Token checks and the caller as controller arguments. The filter chain itself every service declares.
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
public class SecurityConfiguration {

    @Bean
    ServiceToken serviceToken(KeyFolder keys, @Value("${spring.application.name}") String name, Clock clock) {
        return new ServiceToken(keys, name, clock);
    }

    /// The one decoder bean; tests replace it with a key of their own.
    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    JwtDecoder publicTokens(AdmindukProperties properties, Clock clock) {
        return TokenDecoders.publicTokens(properties, clock);
    }

    /// identity-service has the list itself.
    @Bean
    @ConditionalOnMissingBean(EndedSignIns.class)
    FetchedSignIns endedSignIns(
            AdmindukProperties properties,
            ServiceToken own,
            JsonMapper json,
            @Value("${adminduk.ended-sign-ins-every:PT20S}") Duration every) {
        var fetched = new FetchedSignIns(properties.identityUrl(), own::bearer, json);
        fetched.keepAsking(every);
        return fetched;
    }

    @Bean
    SeenProofs seenProofs(ObjectProvider<JdbcClient> jdbc) {
        return new SeenProofs(jdbc.getIfAvailable());
    }

    @Bean
    ResourceServer resourceServer(
            JwtDecoder publicTokens,
            ServiceToken own,
            EndedSignIns ended,
            SeenProofs seen,
            AdmindukProperties properties,
            Problems problems,
            Clock clock) {
        return new ResourceServer(
                new KnownTokens(publicTokens, clock),
                TokenDecoders.serviceTokens(own),
                ended,
                seen,
                properties.publicAddress(),
                problems);
    }

    @Bean
    HttpFirewall firewall() {
        return QuickHeaders.firewall();
    }

    /// Timers nobody reads; each of a chain's filters would have one.
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }
}
