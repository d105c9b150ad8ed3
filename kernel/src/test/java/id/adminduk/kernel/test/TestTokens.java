package id.adminduk.kernel.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.adminduk.kernel.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Access tokens as identity-service makes them, signed with a key the tests trust. All answers are ready for an
/// Authorization header.
public final class TestTokens {
    private static final ECKey KEY = newKey();

    private TestTokens() {}

    public static String citizen(UUID personId) {
        return of(Map.of(
                "sub",
                personId.toString(),
                "roles",
                List.of("CITIZEN"),
                "person",
                personId.toString(),
                "region",
                "13.05"));
    }

    public static String officer(Role role, String region) {
        return officer(role, region, "officer-" + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// An officer known by this account id, who has just signed in with two factors.
    public static String officer(Role role, String region, String subject) {
        return officer(role, region, subject, "aal2", Instant.now());
    }

    /// An officer who signed in so surely, then.
    public static String officer(Role role, String region, String subject, String level, Instant provedAt) {
        return of(Map.of(
                "sub", subject,
                "roles", List.of(role.name()),
                "region", region,
                "acr", level,
                "auth_time", provedAt.getEpochSecond()));
    }

    public static String partner(UUID partnerId) {
        var client = "client-" + partnerId;
        return of(Map.of(
                "sub",
                client,
                "client_id",
                client,
                "roles",
                List.of("PARTNER"),
                "partner",
                partnerId.toString(),
                "scope",
                "partner-events"));
    }

    /// A token with these claims over the usual ones.
    public static String of(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(Map.of("client_id", "test-client"));
        all.putAll(claims);
        var now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience("adminduk")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
        all.forEach(set::claim);
        return "Bearer " + sign(set.build());
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JwtDecoder decoder() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // checked below, as in production
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator("http://localhost:8080"),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("adminduk"))));
        return decoder;
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
