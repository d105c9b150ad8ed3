package id.adminduk.kernel.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import id.adminduk.kernel.AdmindukProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Token checks with nothing left to defaults (promises.md R26): algorithm, type, issuer, audience, times with 30 s
/// leeway.
public final class TokenDecoders {
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final String AUDIENCE = "adminduk";

    private TokenDecoders() {}

    /// Access tokens of people and partners, signed by identity-service.
    static JwtDecoder publicTokens(AdmindukProperties properties, Clock clock) {
        var keys = new PublicKeys(URI.create(properties.identityUrl() + "/oauth2/jwks"), clock);
        return publicTokens(keys, properties.publicAddress());
    }

    /// The same checks with keys from elsewhere: what tests refuse is what production refuses.
    public static JwtDecoder publicTokens(JWKSource<SecurityContext> keys, String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(onlyAccessTokens()))
                .build();
        decoder.setJwtValidator(checks(issuer));
        return decoder;
    }

    /// Tokens our services show each other.
    static JwtDecoder serviceTokens(ServiceToken own) {
        var decoder = NimbusJwtDecoder.withSecretKey(own.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(onlyAccessTokens()))
                .build();
        decoder.setJwtValidator(checks(ServiceToken.ISSUER));
        return decoder;
    }

    private static DefaultJOSEObjectTypeVerifier<SecurityContext> onlyAccessTokens() {
        return new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"));
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(LEEWAY),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<java.util.List<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<Object>("exp", java.util.Objects::nonNull));
    }
}
