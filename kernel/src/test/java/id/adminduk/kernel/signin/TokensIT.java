package id.adminduk.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a service makes of a token whose sign-in has ended, of one bound to a key, and of one not fresh enough.
@SpringBootTest(
        classes = KernelTestApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "adminduk.ended-sign-ins-every=PT0.1S")
@Import({TestInfrastructure.class, TokensIT.Door.class})
@ActiveProfiles("test")
class TokensIT {
    private static final Neighbour IDENTITY = new Neighbour();
    private static final ECKey KEY = newKey();
    private static final String ADDRESS = "http://localhost:8080/things/door";

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @RestController
    static class Door {
        @GetMapping("/things/door")
        String open(CurrentUser user) {
            return user.subject();
        }

        @GetMapping("/things/browser")
        String browser(CurrentUser user) {
            return user.assurance().sharedBrowser() ? "of many" : "of few";
        }

        @GetMapping("/things/decision")
        String decide(CurrentUser user) {
            user.requireRecentProof(Duration.ofMinutes(15), Instant.now());
            return "decided";
        }
    }

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry properties) {
        properties.add("adminduk.identity-url", IDENTITY::address);
    }

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void aTokenEndsWithItsSignInEvenIfItIsRememberedAsValid() throws Exception {
        var mine = citizen(Map.of("sid", "ended-one"));
        var other = citizen(Map.of("sid", "another"));
        assertThat(get("/things/door", mine).statusCode()).isEqualTo(200);
        IDENTITY.answers(200, "{\"signIns\":[\"ended-one\"]}");
        await().until(() -> get("/things/door", mine).statusCode() == 401);
        expectProblem(get("/things/door", mine), "token-revoked", "Bearer error=\"invalid_token\"");
        assertThat(get("/things/door", other).statusCode()).isEqualTo(200);
        assertThat(IDENTITY.shown()).allMatch(header -> header.startsWith("Bearer ey"));
    }

    @Test
    void aBoundTokenOpensWithItsProofAndOnlyOnce() throws Exception {
        var token = bound();
        var proof = Proof.of(KEY).forGet(ADDRESS).with(token).sign();
        var opened = get("/things/door", "DPoP " + token, "DPoP", proof);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        expectProblem(get("/things/door", "DPoP " + token, "DPoP", proof), "invalid-proof", "invalid_dpop_proof");
        var next = Proof.of(KEY).forGet(ADDRESS).with(token).sign();
        assertThat(get("/things/door?page=2", "DPoP " + token, "DPoP", next).statusCode())
                .isEqualTo(200);
    }

    static Stream<UnaryOperator<Proof>> wrongProofs() {
        return Stream.of(
                proof -> proof.claim("htm", "POST"),
                proof -> proof.claim("htu", "http://localhost:8080/things/other"),
                proof -> proof.claim("htu", "http://127.0.0.1/things/door"),
                proof -> proof.claim("ath", "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"),
                proof -> proof.claim("ath", null),
                proof -> proof.claim("jti", null),
                proof -> proof.claim("iat", Instant.now().minusSeconds(120).getEpochSecond()),
                proof -> proof.claim("iat", Instant.now().plusSeconds(120).getEpochSecond()),
                proof -> proof.typ("JWT"),
                proof -> proof.by(newKey()));
    }

    @ParameterizedTest
    @MethodSource("wrongProofs")
    void aWrongProofOpensNothing(UnaryOperator<Proof> wrong) throws Exception {
        var token = bound();
        var proof = wrong.apply(Proof.of(KEY).forGet(ADDRESS).with(token)).sign();
        expectProblem(get("/things/door", "DPoP " + token, "DPoP", proof), "invalid-proof", "invalid_dpop_proof");
    }

    @Test
    void aTokenGoesOnlyWithItsOwnScheme() throws Exception {
        var token = bound();
        expectProblem(get("/things/door", "Bearer " + token), "invalid-token", "Bearer");
        expectProblem(get("/things/door", "DPoP " + token), "invalid-proof", "DPoP");
        var plain = citizen(Map.of()).substring("Bearer ".length());
        var proof = Proof.of(KEY).forGet(ADDRESS).with(plain).sign();
        expectProblem(get("/things/door", "DPoP " + plain, "DPoP", proof), "invalid-proof", "DPoP");
        var inside = Proof.of(KEY).forGet("http://localhost:8080/internal/door").with(token);
        expectProblem(get("/internal/door", "DPoP " + token, "DPoP", inside.sign()), "unauthenticated", "Bearer");
    }

    @Test
    void aDecisionNeedsTwoFactorsOfLately() throws Exception {
        var now = Instant.now();
        assertThat(get("/things/decision", officer("aal2", now.minusSeconds(600)))
                        .statusCode())
                .isEqualTo(200);
        for (var weak : List.of(officer("aal1", now), officer("aal2", now.minusSeconds(1000)), citizen(Map.of()))) {
            expectProblem(
                    get("/things/decision", weak),
                    "recent-proof-required",
                    "Bearer error=\"insufficient_user_authentication\", acr_values=\"aal2\", max_age=\"900\"");
        }
    }

    @Test
    void aTokenTellsOfABrowserThatSignsInMany() throws Exception {
        assertThat(get("/things/browser", citizen(Map.of("shared_browser", true)))
                        .body())
                .isEqualTo("of many");
        assertThat(get("/things/browser", citizen(Map.of())).body()).isEqualTo("of few");
    }

    private static String officer(String level, Instant at) {
        return TestTokens.officer(Role.APPROVER, "13.05", "officer", level, at);
    }

    private static String citizen(Map<String, Object> more) {
        var claims = new java.util.HashMap<String, Object>(more);
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("roles", List.of("CITIZEN"));
        return TestTokens.of(claims);
    }

    private static String bound() throws JOSEException {
        var thumbprint = KEY.computeThumbprint().toString();
        return citizen(Map.of("cnf", Map.of("jkt", thumbprint))).substring("Bearer ".length());
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void expectProblem(HttpResponse<String> answer, String code, String challenge) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:adminduk:problem:" + code);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(challenge);
    }

    private HttpResponse<String> get(String path, String token, String... more) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token);
        if (more.length > 0) request.headers(more);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
