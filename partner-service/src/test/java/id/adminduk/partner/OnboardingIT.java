package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.JSON;
import static id.adminduk.partner.PartnerCalls.json;
import static id.adminduk.partner.PartnerCalls.publicUri;
import static id.adminduk.partner.SignedPushIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Administrators enrol institutions and their keys; nobody else does.
@RunningService
class OnboardingIT {
    private static final int DAILY_LIMIT = 3;

    @Autowired
    private PartnerCalls calls;

    @Test
    void anEnrolledKeySignsUntilItIsRevoked() throws Exception {
        var clinic = enrolled();
        var pair = new ECKeyGenerator(Curve.P_256).generate();
        var keyId = "clinic-" + clinic;
        assertThat(addKey(clinic, keyId, pair).statusCode()).isEqualTo(201);
        var signer = new SignedRequest(keyId, "SHA256withECDSAinP1363Format", pair.toECPrivateKey());
        assertThat(push(signer, clinic).statusCode()).isEqualTo(202);
        assertThat(calls.admin("DELETE", "/v1/partners/" + clinic + "/keys/" + keyId, null)
                        .statusCode())
                .isEqualTo(204);
        assertRefused(push(signer, clinic), 401, "key-revoked");
    }

    @Test
    void theAgreedDailyVolumeIsTheMost() throws Exception {
        var clinic = enrolled();
        var pair = new ECKeyGenerator(Curve.P_256).generate();
        addKey(clinic, "v-" + clinic, pair);
        var signer = new SignedRequest("v-" + clinic, "SHA256withECDSAinP1363Format", pair.toECPrivateKey());
        for (int i = 0; i < DAILY_LIMIT; i++)
            assertThat(push(signer, clinic).statusCode()).isEqualTo(202);
        var refused = push(signer, clinic);
        assertRefused(refused, 429, "partner-quota-exceeded");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPartnerHasAtMostTwoActiveKeys() throws Exception {
        var clinic = enrolled();
        var first = new ECKeyGenerator(Curve.P_256).generate();
        assertThat(addKey(clinic, "a-" + clinic, first).statusCode()).isEqualTo(201);
        assertRefused(addKey(clinic, "b-" + clinic, first), 409, "key-exists");
        assertThat(addKey(clinic, "b-" + clinic, new ECKeyGenerator(Curve.P_256).generate())
                        .statusCode())
                .isEqualTo(201);
        assertRefused(addKey(clinic, "c-" + clinic, new ECKeyGenerator(Curve.P_256).generate()), 409, "too-many-keys");
        var shown = json(calls.admin("GET", "/v1/partners/" + clinic, null));
        assertThat(shown.at("/keys")).hasSize(2);
        assertThat(shown.at("/keys/0/algorithm").asString()).isEqualTo("ecdsa-p256-sha256");
    }

    @Test
    void aPrivateKeyIsRefused() throws Exception {
        var pair = new ECKeyGenerator(Curve.P_256).generate();
        var body = Map.of("keyId", "oops", "jwk", pair.toJSONObject());
        assertRefused(calls.admin("POST", "/v1/partners/" + enrolled() + "/keys", body), 422, "key-invalid");
    }

    @Test
    void aClientIdBelongsToOnePartner() throws Exception {
        assertRefused(enrol("rsud-padang-pariaman", "F-" + UUID.randomUUID(), "13.05.01"), 409, "partner-exists");
        assertRefused(enrol("far-away", "F-" + UUID.randomUUID(), "32.01.01"), 422, "facility-outside-area");
    }

    @Test
    void othersAreKeptOut() throws Exception {
        var citizen = TestTokens.citizen(UUID.randomUUID());
        var admin = TestTokens.officer(Role.ADMIN, "13.05");
        var partner = TestTokens.partner(HOSPITAL);
        assertRefused(calls.call("GET", EVENTS, "", null), 401, "unauthenticated");
        assertRefused(calls.call("GET", EVENTS, citizen, null), 403, "forbidden");
        assertRefused(calls.call("POST", EVENTS, admin, Map.of()), 403, "forbidden");
        assertRefused(calls.call("POST", PartnerCalls.FHIR, citizen, Map.of()), 403, "forbidden");
        assertRefused(calls.call("GET", "/v1/partners", partner, null), 403, "forbidden");
        assertRefused(calls.call("POST", "/v1/partners", partner, Map.of()), 403, "forbidden");
        assertRefused(
                calls.call("PUT", "/v1/webhooks", citizen, Map.of("url", "https://example.com")), 403, "forbidden");
        assertRefused(calls.call("GET", "/v1/webhooks/deliveries", admin, null), 403, "forbidden");
        assertRefused(calls.call("GET", "/somewhere/else", partner, null), 404, "not-found");
        assertRefused(calls.call("GET", EVENTS, TestTokens.partner(UUID.randomUUID()), null), 403, "partner-mismatch");
    }

    /// The receipt proves filing: whoever holds it can verify it with our published key.
    @Test
    void theReceiptIsSignedOverItsRequest() throws Exception {
        byte[] body = Births.message().toString().getBytes(StandardCharsets.UTF_8);
        var headers = calls.hospital()
                .headers("POST", publicUri(EVENTS), JSON, UUID.randomUUID().toString(), body);
        var answer = calls.send(HOSPITAL, EVENTS, body, headers);
        var input = answer.headers().firstValue("Signature-Input").orElseThrow().substring("receipt=".length());
        var base = """
            "@status": 202
            "content-digest": %s
            "@method";req: POST
            "@target-uri";req: %s
            "content-digest";req: %s
            "@signature-params": %s\
            """.formatted(
                        answer.headers().firstValue("Content-Digest").orElseThrow(),
                        publicUri(EVENTS),
                        headers.get("Content-Digest"),
                        input);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(receiptKey());
        verifier.update(base.getBytes(StandardCharsets.UTF_8));
        var signature = answer.headers().firstValue("Signature").orElseThrow();
        assertThat(verifier.verify(
                        Base64.getDecoder().decode(signature.substring("receipt=:".length(), signature.length() - 1))))
                .isTrue();
    }

    private java.security.PublicKey receiptKey() throws Exception {
        var keys = json(calls.call("GET", EVENTS + "/receipt-keys", "", null));
        var key = OctetKeyPair.parse(keys.at("/keys/0").toString());
        assertThat(key.isPrivate()).isFalse();
        byte[] encoded = id.adminduk.partner.signature.PublicJwk.of(key).encoded();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private UUID enrolled() throws Exception {
        var name = UUID.randomUUID().toString();
        var answer = enrol("clinic-" + name, "F-" + name, "13.05.01");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(json(answer).at("/id").asString());
        facilities.put(id, "F-" + name);
        return id;
    }

    private final Map<UUID, String> facilities = new java.util.concurrent.ConcurrentHashMap<>();

    private HttpResponse<String> enrol(String clientId, String facility, String region) throws Exception {
        return calls.admin(
                "POST",
                "/v1/partners",
                Map.of(
                        "clientId",
                        clientId,
                        "name",
                        "Klinik Bersalin",
                        "kind",
                        "CLINIC",
                        "eventTypes",
                        List.of("BIRTH"),
                        "areas",
                        List.of("13.05"),
                        "facilities",
                        List.of(Map.of("code", facility, "region", region)),
                        "dailyLimit",
                        DAILY_LIMIT));
    }

    private HttpResponse<String> addKey(UUID partner, String keyId, ECKey pair) throws Exception {
        var body = Map.of("keyId", keyId, "jwk", pair.toPublicJWK().toJSONObject());
        return calls.admin("POST", "/v1/partners/" + partner + "/keys", body);
    }

    private HttpResponse<String> push(SignedRequest signer, UUID partner) throws Exception {
        var message = Births.message().put("facilityCode", facilities.get(partner));
        Births.report(message).putNull("birthLetter");
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        return calls.send(
                partner,
                EVENTS,
                body,
                signer.headers(
                        "POST", publicUri(EVENTS), JSON, UUID.randomUUID().toString(), body));
    }
}
