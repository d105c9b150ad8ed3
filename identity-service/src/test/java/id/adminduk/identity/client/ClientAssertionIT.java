package id.adminduk.identity.client;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithSignIn
class ClientAssertionIT {
    private static final String CLIENT = "rsud-padang-pariaman";
    private static final String ISSUER = "http://localhost:8080";

    @Autowired
    Browsers browsers;

    @Autowired
    KeyFolder keys;

    private Browser browser;
    private ECKey key;

    @BeforeEach
    void prepare() {
        browser = browsers.open();
        key = DevelopmentJwk.of(keys, "demo/" + CLIENT + "-auth", Curve.P_256).toECKey();
    }

    @Test
    void aPartnerSignsForItsToken() throws JOSEException {
        var answer = ask(signed(key, claimsOf(CLIENT)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).has("refresh_token")).isFalse();
        var token = claims(json(answer).get("access_token").asString());
        assertThat(token.get("roles").toString()).isEqualTo("[\"PARTNER\"]");
        assertThat(token.get("partner").asString()).isEqualTo("0198a000-0000-7000-8000-000000000001");
        assertThat(token.get("client_id").asString()).isEqualTo(CLIENT);
        assertThat(token.get("scope").asString()).isEqualTo("partner-events");
        assertThat(token.get("aud").toString()).contains("adminduk");
    }

    @Test
    void theAssertionNamesItsClientWhereTheFormDoesNot() throws JOSEException {
        var form = proof(signed(key, claimsOf(CLIENT)), Map.of("grant_type", "client_credentials"));
        form.remove("client_id");
        assertThat(browser.postForm("/oauth2/token", form).statusCode()).isEqualTo(200);
        form.put("client_assertion", signed(key, claimsOf("bidan-demo")));
        assertRefused(browser.postForm("/oauth2/token", form));
        form.put("client_assertion", "not.a.token");
        assertRefused(browser.postForm("/oauth2/token", form));
    }

    @Test
    void aTokenCanBeBoundToAKeyOfThePartner() throws JOSEException {
        var own = new ECKeyGenerator(Curve.P_256).generate();
        var form = proof(
                signed(key, claimsOf(CLIENT)), Map.of("grant_type", "client_credentials", "scope", "partner-events"));
        var answer = browser.postForm(
                "/oauth2/token",
                form,
                "DPoP",
                dpop(own, browser.at("/oauth2/token").toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("token_type").asString()).isEqualTo("DPoP");
        assertThat(claims(json(answer).get("access_token").asString())
                        .at("/cnf/jkt")
                        .asString())
                .isEqualTo(own.computeThumbprint().toString());

        form.put("client_assertion", signed(key, claimsOf(CLIENT)));
        var elsewhere = browser.postForm("/oauth2/token", form, "DPoP", dpop(own, "https://example.org/token"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(json(elsewhere).get("error").asString()).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void anAssertionWorksOnce() throws JOSEException {
        var assertion = signed(key, claimsOf(CLIENT));
        assertThat(ask(assertion).statusCode()).isEqualTo(200);
        assertRefused(ask(assertion));
    }

    static Stream<Arguments> wrongClaims() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("audience in an array", Map.of("aud", List.of(ISSUER))),
                Arguments.of("token endpoint as audience", Map.of("aud", ISSUER + "/oauth2/token")),
                Arguments.of("another server", Map.of("aud", "https://example.org")),
                Arguments.of("another subject", Map.of("sub", "bidan-demo")),
                Arguments.of("another issuer", Map.of("iss", "bidan-demo")),
                Arguments.of("expired", Map.of("exp", now - 60)),
                Arguments.of("too long", Map.of("exp", now + 600)),
                Arguments.of("from the future", Map.of("nbf", now + 120)),
                Arguments.of("empty id", Map.of("jti", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void refuses(String what, Map<String, Object> wrong) throws JOSEException {
        var claims = claimsOf(CLIENT);
        claims.putAll(wrong);
        assertRefused(ask(signed(key, claims)));
    }

    @Test
    void refusesAnotherKeyAndAnotherPartnersKey() throws JOSEException {
        assertRefused(
                ask(signed(new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate(), claimsOf(CLIENT))));
        var midwife =
                DevelopmentJwk.of(keys, "demo/bidan-demo-auth", Curve.P_256).toECKey();
        assertRefused(ask(signed(midwife, claimsOf(CLIENT))));
        assertRefused(ask("not-a-token"));
    }

    @Test
    void refusesAScopeItDoesNotHave() throws JOSEException {
        var answer = ask(signed(key, claimsOf(CLIENT)), "admin");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aProgramForPeopleCannotActAlone() {
        var answer =
                browser.postForm("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "warga-web"));
        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void aPartnerAsksAboutItsOwnToken() throws JOSEException {
        var token = json(ask(signed(key, claimsOf(CLIENT)))).get("access_token").asString();
        var answer = json(
                browser.postForm("/oauth2/introspect", proof(signed(key, claimsOf(CLIENT)), Map.of("token", token))));
        assertThat(answer.get("active").asBoolean()).isTrue();
        assertThat(answer.get("client_id").asString()).isEqualTo(CLIENT);
    }

    private HttpResponse<String> ask(String assertion) {
        return ask(assertion, "partner-events");
    }

    private HttpResponse<String> ask(String assertion, String scope) {
        return browser.postForm(
                "/oauth2/token", proof(assertion, Map.of("grant_type", "client_credentials", "scope", scope)));
    }

    private static Map<String, String> proof(String assertion, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("client_id", CLIENT);
        all.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        all.put("client_assertion", assertion);
        return all;
    }

    private static Map<String, Object> claimsOf(String client) {
        return new HashMap<>(Map.of(
                "iss", client,
                "sub", client,
                "aud", ISSUER,
                "jti", UUID.randomUUID().toString(),
                "exp", Instant.now().plusSeconds(120).getEpochSecond()));
    }

    /// By hand, because a JWT library would tidy up what we want to get wrong.
    private static String signed(ECKey key, Map<String, Object> claims) throws JOSEException {
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), new Payload(claims));
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String dpop(ECKey own, String address) throws JOSEException {
        var claims = Map.<String, Object>of(
                "htm",
                "POST",
                "htu",
                address,
                "iat",
                Instant.now().getEpochSecond(),
                "jti",
                UUID.randomUUID().toString());
        var proof = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new com.nimbusds.jose.JOSEObjectType("dpop+jwt"))
                        .jwk(own.toPublicJWK())
                        .build(),
                new Payload(claims));
        proof.sign(new ECDSASigner(own));
        return proof.serialize();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
    }
}
