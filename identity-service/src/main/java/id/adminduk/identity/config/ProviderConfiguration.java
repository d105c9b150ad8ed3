package id.adminduk.identity.config;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.adminduk.identity.consent.SharedScope;
import id.adminduk.identity.token.RefreshTokens;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// The OpenID provider's name, key and tokens.
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    private static final String[] OFFERED = Stream.concat(
                    Stream.of(SharedScope.OPENID),
                    Arrays.stream(SharedScope.values()).map(SharedScope::scope))
            .toArray(String[]::new);

    /// bcrypt today; the stored prefix lets a stronger one take over sign-in by sign-in.
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AdmindukProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.publicAddress())
                .build();
    }

    /// One P-256 key; its id is its thumbprint, so that a new key is a new id.
    @Bean
    JWKSource<SecurityContext> tokenKeys(KeyFolder keys) throws JOSEException {
        var key = DevelopmentJwk.of(keys, "token-signing", Curve.P_256).toECKey();
        return new ImmutableJWKSet<>(new JWKSet(new ECKey.Builder(key)
                .keyID(key.computeThumbprint().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build()));
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            JWKSource<SecurityContext> tokenKeys, OAuth2TokenCustomizer<JwtEncodingContext> claims, Clock clock) {
        var jwts = new JwtGenerator(new NimbusJwtEncoder(tokenKeys));
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(clock));
    }

    /// What discovery says beyond Spring's own guesses: how ID tokens are signed, how programs prove themselves,
    /// and that nobody exchanges tokens here.
    static void describe(OidcProviderConfiguration.Builder discovery) {
        discovery
                .idTokenSigningAlgorithms(algorithms -> replace(algorithms, JWSAlgorithm.ES256.getName()))
                .tokenEndpointAuthenticationMethods(methods -> replace(
                        methods,
                        ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue(),
                        ClientAuthenticationMethod.NONE.getValue()))
                .subjectTypes(types -> replace(types, "public", "pairwise"))
                .scopes(scopes -> replace(scopes, OFFERED))
                .grantTypes(types -> types.remove(AuthorizationGrantType.TOKEN_EXCHANGE.getValue()));
    }

    private static void replace(List<String> values, String... by) {
        values.clear();
        values.addAll(List.of(by));
    }
}
