package id.adminduk.identity.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// promises.md S01 to S16, S30, S31 at every endpoint of the API: what is not exactly one of our tokens opens nothing
/// and leaves nothing.
class BadTokenIT extends BadInputTest {
    private static final String ENDED = "ended-" + UUID.randomUUID();
    private static final Map<String, String> FORGED = Map.of(
            "X-User-Id", "admin", "X-Roles", "ADMIN", "X-Forwarded-For", "127.0.0.1", "X-Forwarded-User", "admin");

    static Stream<Endpoint> guarded() {
        return Endpoints.ofTheApi().filter(Endpoint::isGuarded);
    }

    static Stream<Endpoint> api() {
        return Endpoints.ofTheApi();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void withoutATokenNobodyIsLetIn(Endpoint endpoint) {
        var before = footprint();
        for (var headers : List.of(conditions(), FORGED)) {
            var answer = send(endpoint, null, headers);
            assertThat(told(answer)).isEqualTo("401 unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(footprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("api")
    void aBadTokenIsWorseThanNone(Endpoint endpoint) {
        jdbc().sql("insert into revoked_sign_in (id) values (:id) on conflict do nothing")
                .param("id", ENDED)
                .update();
        var tokens = badTokens();
        var before = footprint();
        var told = new LinkedHashMap<String, String>();
        tokens.forEach((what, token) -> told.put(what, told(send(endpoint, "Bearer " + token, conditions()))));
        var expected = new LinkedHashMap<String, String>();
        tokens.keySet().forEach(what -> expected.put(what, "401 " + codeOf(endpoint, what)));
        assertThat(told).isEqualTo(expected);
        assertThat(footprint()).isEqualTo(before);
    }

    private static String codeOf(Endpoint endpoint, String what) {
        if (endpoint.isInternal()) return "invalid-token"; // a public token is none of ours, whatever else it is
        return switch (what.substring(0, 3)) {
            case "S07" -> "token-expired";
            case "S13" -> "token-revoked";
            default -> "invalid-token";
        };
    }

    @ParameterizedTest
    @MethodSource("api")
    void fifteenSecondsAreForgiven(Endpoint endpoint) {
        if (endpoint.isInternal()) return; // they take another kind of token
        var late = until(Instant.now().minusSeconds(15));
        assertThat(told(send(endpoint, "Bearer " + late, NO_HEADERS)))
                .isNotIn("401 token-expired", "401 invalid-token", "401 unauthenticated");
    }

    @Test
    void aTokenTooLongForAHeaderIsTurnedAwayByTheServer() {
        var answer = raw("GET /v1/me HTTP/1.1\nHost: localhost\nAuthorization: Bearer " + "e".repeat(20_000) + "\n\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31) .*");
    }

    private static Map<String, String> badTokens() {
        var now = Instant.now();
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("S02 no algorithm", new PlainJWT(claims()).serialize());
        tokens.put("S03 our public key as a secret", macWithPublicKey());
        for (var kid : List.of(
                "../../etc/passwd",
                "' or 1=1 --",
                "k".repeat(8_000),
                UUID.randomUUID().toString())) {
            var what = "S04 key id " + kid.substring(0, 8);
            tokens.put(what, TestTokens.crooked(header -> header.keyID(kid), claims -> claims));
        }
        tokens.put("S06 a key of its own", foreignKey());
        tokens.put("S07 expired", until(now.minusSeconds(45)));
        tokens.put(
                "S08 not yet",
                TestTokens.crooked(header -> header, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(300)))));
        tokens.put(
                "S09 another audience", TestTokens.crooked(header -> header, claims -> claims.audience("elsewhere")));
        tokens.put("S09 no audience", TestTokens.crooked(header -> header, claims -> claims.audience(List.of())));
        tokens.put(
                "S10 another issuer",
                TestTokens.crooked(header -> header, claims -> claims.issuer("https://evil.example")));
        tokens.put("S11 id token", TestTokens.crooked(header -> header.type(JOSEObjectType.JWT), claims -> claims));
        tokens.put("S11 refresh token", "b3BhcXVlLXJlZnJlc2gtdG9rZW4");
        tokens.put("S12 role edited", roleEdited());
        tokens.put("S13 sign-in ended", TestTokens.crooked(header -> header, claims -> claims.claim("sid", ENDED)));
        tokens.put("S15 deep", TestTokens.signed("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}"));
        tokens.put("S16 claims twice", twice(now));
        tokens.put("without an end", TestTokens.crooked(header -> header, claims -> claims.expirationTime(null)));
        tokens.put(
                "bound to a key",
                TestTokens.crooked(header -> header, claims -> claims.claim("cnf", Map.of("jkt", "x".repeat(43)))));
        return tokens;
    }

    private static String until(Instant end) {
        return TestTokens.crooked(
                header -> header,
                claims -> claims.issueTime(Date.from(end.minusSeconds(600))).expirationTime(Date.from(end)));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience("adminduk")
                .subject("somebody")
                .claim("roles", List.of("ADMIN"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }

    private static String twice(Instant now) {
        return TestTokens.signed("""
            {"iss": "http://localhost:8080", "aud": "adminduk", "sub": "x", "exp": %d, "roles": ["CITIZEN"], "roles": ["ADMIN"]}
            """.formatted(now.plusSeconds(600).getEpochSecond()));
    }

    private static String macWithPublicKey() {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("test");
            var token = new SignedJWT(header.build(), claims());
            token.sign(new MACSigner(TestTokens.publicKey().toJSONString().getBytes(UTF_8)));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String foreignKey() {
        try {
            var attacker = new ECKeyGenerator(Curve.P_256).keyID("attacker").generate();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("attacker")
                    .jwkURL(URI.create("http://127.0.0.1:9/keys"))
                    .x509CertURL(URI.create("http://127.0.0.1:9/certificate"))
                    .jwk(attacker.toPublicJWK());
            var token = new SignedJWT(header.build(), claims());
            token.sign(new ECDSASigner(attacker));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String roleEdited() {
        var parts = TestTokens.crooked(header -> header, claims -> claims).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("CITIZEN", "ADMIN");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "."
                + parts[2];
    }
}
