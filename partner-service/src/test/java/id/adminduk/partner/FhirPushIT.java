package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.FHIR;
import static id.adminduk.partner.PartnerCalls.FHIR_JSON;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.json;
import static id.adminduk.partner.PartnerCalls.publicUri;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.partner.report.BirthReport;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RunningService
class FhirPushIT {
    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    @Test
    void aBundleMakesTheSameEventAsTheJsonForm() throws Exception {
        var mother = Births.newMother();
        var answer = calls.pushFhir(Births.bundle(mother));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(answer.headers().firstValue("Signature")).isPresent();
        var id = UUID.fromString(json(answer).at("/partnerEventId").asString());
        var event = json.readTree(events.next("adminduk.partner-event", "adminduk.partner-event.accepted.v1", id)
                .data());
        var report = confidential.open(id, event.get("confidential").stringValue(), BirthReport.class);
        assertThat(report).isEqualTo(json.treeToValue(Births.report(Births.message(mother)), BirthReport.class));
    }

    @Test
    void theSameBirthInTheOtherFormIsADuplicate() throws Exception {
        var mother = Births.newMother();
        assertThat(calls.push(Births.message(mother)).statusCode()).isEqualTo(202);
        assertThat(json(calls.pushFhir(Births.bundle(mother))).at("/status").asString())
                .isEqualTo("DUPLICATE_SUSPECTED");
    }

    @Test
    void refusalsAreOperationOutcomesWithPaths() throws Exception {
        var bundle = Births.bundle(Births.newMother());
        ((ObjectNode) bundle.at("/entry/1/resource")).remove("gender");
        var answer = calls.pushFhir(bundle);
        assertOutcome(answer, 422, "fhir-invalid");
        assertThat(json(answer).at("/issue/0/expression/0").asString()).isEqualTo("Bundle.entry[1].resource.gender");
        assertThat(json(answer).at("/issue/0/code").asString()).isEqualTo("required");
    }

    @Test
    void signatureAndPartnerRefusalsAreOperationOutcomesToo() throws Exception {
        byte[] body = Births.bundle(Births.newMother()).toString().getBytes(StandardCharsets.UTF_8);
        var unsigned = calls.send(HOSPITAL, FHIR, body, Map.of("Content-Type", FHIR_JSON, "Idempotency-Key", "k"));
        assertOutcome(unsigned, 401, "signature-missing");
        assertThat(unsigned.headers().firstValue("Accept-Signature")).isPresent();
        var headers = calls.midwife().headers("POST", publicUri(FHIR), FHIR_JSON, "k", body);
        assertOutcome(calls.send(HOSPITAL, FHIR, body, headers), 403, "partner-mismatch");
        assertOutcome(
                calls.send(PartnerCalls.MIDWIFE, FHIR, body, headers),
                403,
                "partner-mismatch"); // the hospital's facility
    }

    @Test
    void deepAndBrokenJsonIsRefused() throws Exception {
        byte[] deep = ("{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(60) + "]".repeat(60) + "}")
                .getBytes(StandardCharsets.UTF_8);
        assertOutcome(
                calls.send(
                        HOSPITAL, FHIR, deep, calls.hospital().headers("POST", publicUri(FHIR), FHIR_JSON, "k", deep)),
                400,
                "json-too-deep");
        byte[] doubled = "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8);
        assertOutcome(
                calls.send(
                        HOSPITAL,
                        FHIR,
                        doubled,
                        calls.hospital().headers("POST", publicUri(FHIR), FHIR_JSON, "k", doubled)),
                400,
                "malformed-json");
    }

    @Test
    void xmlIsNotRead() throws Exception {
        byte[] xml =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><Bundle/>".getBytes(StandardCharsets.UTF_8);
        var headers = calls.hospital().headers("POST", publicUri(FHIR), "application/fhir+xml", "k", xml);
        assertThat(calls.send(HOSPITAL, FHIR, xml, headers).statusCode()).isEqualTo(415);
    }

    private static void assertOutcome(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(FHIR_JSON);
        assertThat(json(answer).at("/resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(json(answer).at("/issue/0/details/coding/0/code").asString()).isEqualTo(code);
    }
}
