package id.adminduk.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static id.adminduk.gateway.Tokens.KEY;
import static id.adminduk.gateway.Tokens.header;
import static id.adminduk.gateway.Tokens.signed;
import static id.adminduk.gateway.Tokens.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import id.adminduk.gateway.Tokens;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// S01 to S16 of the bad inputs: what is not exactly one of our access tokens reaches no service.
class TokensIT extends GatewayTest {
    private static final String PATH = "/v1/partner-events";

    @Test
    void noTokenIsAskedFor() {
        var answer = browser().get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        nothingPassed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/calendar/holidays?year=2026",
                "/v1/service-points",
                "/v1/appointments/days?point=x&line=CAPIL",
                "/v1/appointments/slots?point=x&line=CAPIL&date=2026-11-24",
                "/v1/complaints/map?from=2026-11-01&until=2026-11-30",
                "/v1/complaints/statistics?from=2026-11-01&until=2026-11-30",
                "/v1/queues/x",
                "/v1/queues/x/stream",
                "/v1/queues/tickets/abc",
                "/v1/queues/tickets/abc/stream"
            })
    void whatEverybodyMaySeeNeedsNone(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokensAreRefused(String what, String token, String code) {
        var answer = browser().getAs(token, PATH);
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.body()).as(what).contains("\"code\":\"" + code + "\"");
        nothingPassed();
    }

    static Stream<Arguments> badTokens() throws Exception {
        var now = Instant.now();
        return Stream.of(
                arguments("S02 no algorithm", new PlainJWT(Tokens.claims().build()).serialize(), "invalid-token"),
                arguments("S03 our public key as a secret", macWithPublicKey(), "invalid-token"),
                arguments("S04 key id is a path", signed(KEY, header("../../etc/passwd"), c -> c), "invalid-token"),
                arguments("S04 key id is SQL", signed(KEY, header("' or 1=1 --"), c -> c), "invalid-token"),
                arguments("S04 key id of 10 kB", signed(KEY, header("k".repeat(10_000)), c -> c), "invalid-token"),
                arguments("S06 foreign key set", foreignKeySet(), "invalid-token"),
                arguments("S07 expired", with(c -> c.expirationTime(Date.from(now.minusSeconds(45)))), "token-expired"),
                arguments("S08 not yet", with(c -> c.notBeforeTime(Date.from(now.plusSeconds(300)))), "invalid-token"),
                arguments("S09 another audience", with(c -> c.audience("elsewhere")), "invalid-token"),
                arguments("S10 another issuer", with(c -> c.issuer("https://evil.example")), "invalid-token"),
                arguments("S11 id token", signed(KEY, typed("JWT"), c -> c), "invalid-token"),
                arguments("S11 refresh token", "b3BhcXVlLXJlZnJlc2gtdG9rZW4", "invalid-token"),
                arguments("S12 role edited", roleEdited(), "invalid-token"),
                arguments(
                        "same key id, another key",
                        signed(Tokens.newKey("edge-test"), header("edge-test"), c -> c),
                        "invalid-token"));
    }

    @Test
    void fifteenSecondsAreForgiven() {
        var token = with(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(15))));
        assertThat(browser().getAs(token, PATH).statusCode()).isEqualTo(200);
        assertThat(browser().getAs(token, PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void aBadTokenIsRefusedOnPublicPathsToo() {
        assertThat(browser().getAs("rubbish", "/v1/services").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts",
                "/v1/accounts/recovery",
                "/v1/accounts/recovery/0198a000-0000-7000-8000-000000000009"
            })
    void whoCannotSignInNeedsNoTokenToGetBackIn(String path) {
        assertThat(browser()
                        .post(path, "{}", "Content-Type", "application/json")
                        .body())
                .isEqualTo("identity");
    }

    /// They show a signature or a receipt instead, to the service behind.
    @ParameterizedTest
    @ValueSource(strings = {"/v1/notifications/callbacks/sms", "/v1/tracking/receipts/qr", "/t", "/s"})
    void whoHoldsAnotherProofNeedsNoToken(String path) {
        var answer = browser().post(path, "{}", "Content-Type", "application/json");
        assertThat(answer.body()).isEqualTo("application");
    }

    @Test
    void theInboxNeedsAToken() {
        assertThat(browser().get("/v1/notifications").statusCode()).isEqualTo(401);
    }

    @Test
    void anEndedSignInReachesNoService() {
        var token = with(claims -> claims.claim("sid", "ended-at-the-edge"));
        assertThat(browser().getAs(token, PATH).statusCode()).isEqualTo(200);
        Platform.service("identity")
                .stubFor(WireMock.get("/internal/revoked-sign-ins")
                        .willReturn(WireMock.okJson("{\"signIns\":[\"ended-at-the-edge\"]}")));
        await().until(() -> browser().getAs(token, PATH).statusCode() == 401);
        assertThat(browser().getAs(token, PATH).body()).contains("\"code\":\"token-revoked\"");
    }

    @Test
    void aBoundTokenPassesWithItsProofAsItCame() throws Exception {
        var thumbprint = KEY.computeThumbprint().toString();
        var token = with(claims -> claims.claim("cnf", Map.of("jkt", thumbprint)));
        assertThat(browser().getAs(token, PATH).body()).contains("invalid-token");
        var proof = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(KEY.toPublicJWK())
                        .build(),
                new JWTClaimsSet.Builder()
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(new Date())
                        .claim("htm", "GET")
                        .claim("htu", "http://localhost:8080" + PATH)
                        .claim("ath", hashOf(token))
                        .build());
        proof.sign(new ECDSASigner(KEY));
        var answer = browser().get(PATH, "Authorization", "DPoP " + token, "DPoP", proof.serialize());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Platform.service("partner")
                .verify(getRequestedFor(urlEqualTo(PATH)).withHeader("DPoP", WireMock.equalTo(proof.serialize())));
    }

    private static String hashOf(String token) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    @Test
    void manyUnknownKeyIdsFetchTheKeySetSeldom() {
        browser().getAs(Tokens.valid(), PATH);
        Platform.service("identity").resetRequests();
        for (int i = 0; i < 100; i++) {
            var token = signed(KEY, header(UUID.randomUUID().toString()), claims -> claims);
            assertThat(browser().getAs(token, PATH).statusCode()).isEqualTo(401);
        }
        assertThat(Platform.service("identity").findAll(getRequestedFor(urlEqualTo("/oauth2/jwks"))))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aTokenInTheQueryCountsForNothing() {
        assertThat(browser().get(PATH + "?access_token=" + Tokens.valid()).statusCode())
                .isEqualTo(401);
    }

    private static void nothingPassed() {
        Platform.service("partner").verify(0, getRequestedFor(anyUrl()));
    }

    private static JWSHeader.Builder typed(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID("edge-test");
    }

    private static String macWithPublicKey() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("edge-test");
        var token = new SignedJWT(header.build(), Tokens.claims().build());
        token.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(UTF_8)));
        return token.serialize();
    }

    private static String foreignKeySet() {
        var attacker = Tokens.newKey("attacker");
        var evil = URI.create(Platform.service("dashboard").url("/attacker-keys"));
        return signed(attacker, header("attacker").jwkURL(evil).jwk(attacker.toPublicJWK()), claims -> claims);
    }

    private static String roleEdited() {
        var parts = Tokens.valid().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("PARTNER", "ADMIN");
        return parts[0]
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + '.'
                + parts[2];
    }
}
