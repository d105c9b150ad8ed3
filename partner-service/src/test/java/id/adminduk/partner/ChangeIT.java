package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.JSON;
import static id.adminduk.partner.PartnerCalls.MIDWIFE;
import static id.adminduk.partner.PartnerCalls.json;
import static id.adminduk.partner.PartnerCalls.publicUri;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.partner.report.BirthReport;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A later word about an event: proved like the first, told once, and only about the partner's own.
@RunningService
class ChangeIT {
    private static final String TOPIC = "adminduk.partner-event";

    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    private UUID reported(ObjectNode message) throws Exception {
        return UUID.fromString(json(calls.push(message)).at("/partnerEventId").asString());
    }

    private HttpResponse<String> change(UUID event, String what, JsonNode content) throws Exception {
        return change(event, what, content, UUID.randomUUID().toString());
    }

    private HttpResponse<String> change(UUID event, String what, JsonNode content, String key) throws Exception {
        var path = EVENTS + "/" + event + "/" + what;
        byte[] body = content.toString().getBytes(StandardCharsets.UTF_8);
        return calls.send(HOSPITAL, path, body, calls.hospital().headers("POST", publicUri(path), JSON, key, body));
    }

    private ObjectNode voiding() {
        return json.createObjectNode()
                .put("messageId", UUID.randomUUID().toString())
                .put("reason", "SENT_TWICE");
    }

    @Test
    void aCorrectionIsToldWithTheWholeReport() throws Exception {
        var message = Births.message();
        var event = reported(message);
        message.put("messageId", UUID.randomUUID().toString());
        Births.child(message).put("weightGrams", 2900);
        var answer = change(event, "amendment", message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Signature")).isPresent();
        var receipt = json(answer);
        assertThat(receipt.at("/kind").asString()).isEqualTo("AMENDMENT");
        var told =
                json.readTree(events.next(TOPIC, TOPIC + ".amended.v1", event).data());
        assertThat(told.at("/amendmentId").asString())
                .isEqualTo(receipt.at("/changeId").asString());
        assertThat(told.toString()).doesNotContain("Rahmi").doesNotContain("1305015708");
        var report = confidential.open(event, told.get("confidential").stringValue(), BirthReport.class);
        assertThat(report.child().weightGrams()).isEqualTo(2900);
        var shown = new LinkedHashMap<String, Object>();
        json.convertValue(told, Map.class)
                .forEach((name, value) -> shown.put(
                        String.valueOf(name), name.equals("confidential") ? json.valueToTree(report) : value));
        EventSamples.assertMatches(TOPIC + ".amended.v1", shown);
    }

    @Test
    void whatIsTakenBackIsTakenBackOnce() throws Exception {
        var event = reported(Births.message());
        var content = voiding();
        var key = UUID.randomUUID().toString();
        var first = change(event, "voiding", content, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        var replayed = change(event, "voiding", content, key);
        assertThat(replayed.body()).isEqualTo(first.body());
        assertThat(json(change(event, "voiding", content)).at("/changeId"))
                .as("the same message id under another key")
                .isEqualTo(json(first).at("/changeId"));
        content.put("reason", "NOT_HAPPENED");
        assertThat(json(change(event, "voiding", content)).at("/code").asString())
                .isEqualTo("message-id-reused");
        assertThat(json(change(event, "voiding", voiding())).at("/code").asString())
                .isEqualTo("event-voided");
        assertThat(json(change(event, "amendment", Births.message()))
                        .at("/code")
                        .asString())
                .isEqualTo("event-voided");
        var told = json.readTree(events.next(TOPIC, TOPIC + ".voided.v1", event).data());
        EventSamples.assertMatches(TOPIC + ".voided.v1", told);
    }

    @Test
    void onlyTheOwnEventThatOpenedACaseAndOnlyWhatCanBeRead() throws Exception {
        assertThat(change(UUID.randomUUID(), "voiding", voiding()).statusCode()).isEqualTo(404);
        var mother = Births.newMother();
        var event = reported(Births.message(mother));
        var duplicate = reported(Births.message(mother));
        assertThat(json(change(duplicate, "voiding", voiding())).at("/code").asString())
                .isEqualTo("event-without-case");
        var path = EVENTS + "/" + event + "/voiding";
        byte[] body = voiding().toString().getBytes(StandardCharsets.UTF_8);
        var foreign = calls.send(
                MIDWIFE,
                path,
                body,
                calls.midwife()
                        .headers(
                                "POST", publicUri(path), JSON, UUID.randomUUID().toString(), body));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(calls.post(HOSPITAL, path, voiding()).statusCode())
                .as("unsigned")
                .isEqualTo(401);
        assertThat(calls.admin("POST", path, voiding()).statusCode()).isEqualTo(403);
        assertThat(json(change(event, "voiding", voiding().put("reason", "BECAUSE")))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("#/reason");
        assertThat(json(change(event, "voiding", voiding().put("x", 1)))
                        .at("/code")
                        .asString())
                .isEqualTo("unknown-property");
    }
}
