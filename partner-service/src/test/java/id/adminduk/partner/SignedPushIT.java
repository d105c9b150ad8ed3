package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.JSON;
import static id.adminduk.partner.PartnerCalls.MIDWIFE;
import static id.adminduk.partner.PartnerCalls.json;
import static id.adminduk.partner.PartnerCalls.publicUri;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// promises.md S66-S75: who is let in, and what everybody else is told.
@RunningService
class SignedPushIT {
    @Autowired
    private PartnerCalls calls;

    @Autowired
    private JdbcClient jdbc;

    private SignedRequest hospital;
    private byte[] body;

    @BeforeEach
    void aBirth() throws Exception {
        hospital = calls.hospital();
        body = Births.message().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAnUnsignedMessageAndTellsWhatToCover() throws Exception {
        var answer = calls.send(HOSPITAL, EVENTS, body, Map.of("Content-Type", JSON, "Idempotency-Key", "k-1"));
        assertRefused(answer, 401, "signature-missing");
        assertThat(answer.headers().firstValue("Accept-Signature"))
                .get()
                .asString()
                .contains("content-digest", "dukcapil-partner-v1");
        assertThat(answer.headers().firstValue("Want-Content-Digest")).isPresent();
    }

    @Test
    void refusesOneChangedByte() throws Exception {
        var headers = signed();
        body[body.length - 3] ^= 1;
        assertRefused(calls.send(HOSPITAL, EVENTS, body, headers), 401, "signature-invalid");
    }

    @Test
    void refusesChangedHeadersAndAnotherAddress() throws Exception {
        var otherKey = new HashMap<>(signed());
        otherKey.put("Idempotency-Key", "another");
        assertRefused(calls.send(HOSPITAL, EVENTS, body, otherKey), 401, "signature-invalid");
        var elsewhere = hospital.headers("POST", publicUri("/v1/elsewhere"), JSON, "k", body);
        assertRefused(calls.send(HOSPITAL, EVENTS, body, elsewhere), 401, "signature-invalid");
    }

    @Test
    void refusesASignatureThatCoversTooLittle() throws Exception {
        var parameters = parameters(Instant.now(), UUID.randomUUID().toString()).replace(" \"content-digest\"", "");
        var headers = hospital.headers("POST", publicUri(EVENTS), JSON, "k", body, parameters);
        var answer = calls.send(HOSPITAL, EVENTS, body, headers);
        assertRefused(answer, 401, "signature-invalid");
        assertThat(json(answer).at("/detail").asString()).contains("content-digest");
    }

    @Test
    void refusesAnUnknownKey() throws Exception {
        var stranger = new SignedRequest(
                "nobody-1",
                "Ed25519",
                java.security.KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate());
        assertRefused(
                calls.send(HOSPITAL, EVENTS, body, stranger.headers("POST", publicUri(EVENTS), JSON, "k", body)),
                401,
                "signature-invalid");
    }

    @Test
    void refusesTheSameSignedBytesASecondTime() throws Exception {
        var headers = signed();
        assertThat(calls.send(HOSPITAL, EVENTS, body, headers).statusCode()).isEqualTo(202);
        int before = messages();
        assertRefused(calls.send(HOSPITAL, EVENTS, body, headers), 409, "replay-detected");
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void aRetrySignedAnewGetsTheStoredAnswer() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = calls.send(HOSPITAL, EVENTS, body, hospital.headers("POST", publicUri(EVENTS), JSON, key, body));
        int before = messages();
        var again = calls.send(HOSPITAL, EVENTS, body, hospital.headers("POST", publicUri(EVENTS), JSON, key, body));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Signature")).isPresent();
        assertThat(messages()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {-360, 360})
    void refusesAnOldOrFutureSignature(long seconds) throws Exception {
        var parameters =
                parameters(Instant.now().plusSeconds(seconds), UUID.randomUUID().toString());
        var headers = hospital.headers("POST", publicUri(EVENTS), JSON, "k", body, parameters);
        assertRefused(calls.send(HOSPITAL, EVENTS, body, headers), 401, "signature-expired");
    }

    @Test
    void refusesTheSameSignedBytesEvenWhereTheFirstWereRefusedForTheirContent() throws Exception {
        byte[] foreign =
                Births.message().put("facilityCode", "BD130501").toString().getBytes(StandardCharsets.UTF_8);
        var headers = hospital.headers("POST", publicUri(EVENTS), JSON, "k-" + UUID.randomUUID(), foreign);
        assertRefused(calls.send(HOSPITAL, EVENTS, foreign, headers), 403, "partner-mismatch");
        assertRefused(calls.send(HOSPITAL, EVENTS, foreign, headers), 409, "replay-detected");
    }

    @Test
    void refusesOnePartnerSigningAsAnother() throws Exception {
        assertRefused(calls.send(MIDWIFE, EVENTS, body, signed()), 403, "partner-mismatch");
    }

    @Test
    void refusesTheFacilityOfAnother() throws Exception {
        assertRefused(calls.push(Births.message().put("facilityCode", "BD130501")), 403, "partner-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIVORCE", "MARRIAGE", "DEATH"})
    void refusesEventsAHospitalIsNotEnrolledFor(String type) throws Exception {
        assertRefused(calls.push(Births.message().put("eventType", type)), 403, "event-type-not-allowed");
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThat(calls.push(Births.message(), key).statusCode()).isEqualTo(202);
        assertRefused(calls.push(Births.message(), key), 422, "idempotency-key-reused");
    }

    @Test
    void refusesTheSameKeyWhileTheFirstIsRunning() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThat(calls.push(Births.message(), key).statusCode()).isEqualTo(202);
        jdbc.sql("update idempotency_key set state = 'RUNNING', status = null, headers = null, body = null,"
                        + " started_at = now() where key = :key")
                .param("key", key)
                .update();
        var fingerprintKept = jdbc.sql(
                        "update idempotency_key set fingerprint = sha256(convert_to(:route, 'UTF8') || sha256(:body))"
                                + " where key = :key")
                .param("route", "POST " + EVENTS + " " + EVENTS + "\n")
                .param("body", body)
                .param("key", key)
                .update();
        assertThat(fingerprintKept).isOne();
        var answer = calls.send(HOSPITAL, EVENTS, body, hospital.headers("POST", publicUri(EVENTS), JSON, key, body));
        assertRefused(answer, 409, "idempotency-in-progress");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void refusesAMissingOrOverlongIdempotencyKey() throws Exception {
        var without = new HashMap<>(signed());
        without.remove("Idempotency-Key");
        assertRefused(calls.send(HOSPITAL, EVENTS, body, without), 400, "idempotency-key-required");
        assertRefused(calls.push(Births.message(), "x".repeat(300)), 400, "idempotency-key-invalid");
    }

    @Test
    void refusesWhatIsNotJson() throws Exception {
        var headers = hospital.headers("POST", publicUri(EVENTS), "text/plain", "k", body);
        assertRefused(calls.send(HOSPITAL, EVENTS, body, headers), 415, "unsupported-media-type");
        byte[] broken = "{\"a\":".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                calls.send(HOSPITAL, EVENTS, broken, hospital.headers("POST", publicUri(EVENTS), JSON, "k", broken)),
                400,
                "malformed-json");
    }

    @Test
    void refusesMoreThanAMebibyte() throws Exception {
        byte[] huge = new byte[(1 << 20) + 1];
        assertRefused(
                calls.send(HOSPITAL, EVENTS, huge, hospital.headers("POST", publicUri(EVENTS), JSON, "k", huge)),
                413,
                "payload-too-large");
    }

    private Map<String, String> signed() throws Exception {
        return hospital.headers(
                "POST", publicUri(EVENTS), JSON, UUID.randomUUID().toString(), body);
    }

    private String parameters(Instant created, String nonce) {
        return hospital.parameters(created, created.plusSeconds(300), nonce);
    }

    private int messages() {
        return jdbc.sql("select count(*) from partner_event")
                .query(Integer.class)
                .single();
    }

    static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/code").asString()).isEqualTo(code);
        assertThat(json(answer).at("/type").asString()).isEqualTo("urn:adminduk:problem:" + code);
        assertThat(json(answer).at("/title").asString()).isNotEqualTo(code);
    }
}
