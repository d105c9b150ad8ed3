package id.adminduk.kernel.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.TokenDecoders;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Access tokens as identity-service makes them, signed with a key the tests trust. All answers are ready for an
/// Authorization header.
public final class TestTokens {
    private static final String ISSUER = "http://localhost:8080";
    private static final ECKey KEY = newKey();

    private TestTokens() {}

    /// What everybody may know of the tests' key.
    public static ECKey publicKey() {
        return KEY.toPublicJWK();
    }

    /// A token of a stranger with header and claims made worse, signed with the tests' key; without the word Bearer.
    public static String crooked(UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims) {
        var stranger = usual().subject(UUID.randomUUID().toString()).claim("roles", List.of("CITIZEN"));
        return sign(
                header.apply(header()).build(), claims.apply(stranger).build().toPayload());
    }

    /// Any text as a token's claims, signed with the tests' key; without the word Bearer.
    public static String signed(String claims) {
        return sign(header().build(), new Payload(claims));
    }

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
        var set = usual();
        claims.forEach(set::claim);
        return "Bearer " + sign(header().build(), set.build().toPayload());
    }

    private static JWTClaimsSet.Builder usual() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("adminduk")
                .claim("client_id", "test-client")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(KEY.getKeyID());
    }

    private static String sign(JWSHeader header, Payload claims) {
        try {
            var token = new JWSObject(header, claims);
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The production checks, believing the tests' key.
    static JwtDecoder decoder() {
        return TokenDecoders.publicTokens(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), ISSUER);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
