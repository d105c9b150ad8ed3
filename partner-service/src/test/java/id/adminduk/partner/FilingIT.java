package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.JSON;
import static id.adminduk.partner.PartnerCalls.MIDWIFE;
import static id.adminduk.partner.PartnerCalls.json;
import static id.adminduk.partner.PartnerCalls.publicUri;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.partner.report.BirthReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A push becomes one row, one receipt and one event.
@RunningService
class FilingIT {
    private static final String TOPIC = "adminduk.partner-event";
    private static final String ACCEPTED = "adminduk.partner-event.accepted.v1";

    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void theEventCarriesTheReportSealedInTheCommittedShape() throws Exception {
        var id = accepted(Births.message());
        var event = json.readTree(events.next(TOPIC, ACCEPTED, id).data());
        var report = confidential.open(id, event.get("confidential").stringValue(), BirthReport.class);
        var open = json.convertValue(event, Map.class);
        var shown = new java.util.LinkedHashMap<String, Object>();
        open.forEach((name, value) ->
                shown.put(String.valueOf(name), name.equals("confidential") ? json.valueToTree(report) : value));
        EventSamples.assertMatches(ACCEPTED, shown);
        assertThat(event.toString()).doesNotContain("Rahmi").doesNotContain("1305015708");
    }

    @Test
    void theProofIsKeptToTheByte() throws Exception {
        byte[] sent = Births.message().toString().getBytes(StandardCharsets.UTF_8);
        var headers = calls.hospital().headers("POST", publicUri(EVENTS), JSON, "proof-" + UUID.randomUUID(), sent);
        var id = id(json(calls.send(HOSPITAL, EVENTS, sent, headers)));
        byte[] kept = jdbc.sql("select body from partner_event where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        var unsealed = new ByteArrayInputStream(cipher.openBytes("partner_event", "body", id.toString(), kept));
        assertThat(new GZIPInputStream(unsealed).readAllBytes()).isEqualTo(sent);
    }

    @Test
    void theReceiptSaysWhereToAsk() throws Exception {
        var answer = calls.push(Births.message());
        assertThat(answer.statusCode()).isEqualTo(202);
        var receipt = json(answer);
        assertThat(receipt.at("/receiptNo").asString()).matches("LP-[0-9]{8}-[2-9A-Z]{10}");
        assertThat(receipt.at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(receipt.at("/missing")).isEmpty();
        var statusUrl = publicUri(EVENTS + "/" + receipt.at("/partnerEventId").asString());
        assertThat(receipt.at("/statusUrl").asString()).isEqualTo(statusUrl);
        assertThat(answer.headers().firstValue("Location")).hasValue(statusUrl);
    }

    @Test
    void aPlaceholderNameNeverBecomesTheName() throws Exception {
        for (var placeholder : new String[] {"Bayi Ny. Rahmi Yulianti", "By Ny", "Bayi"}) {
            var answer = calls.push(Births.unnamed(placeholder));
            assertThat(json(answer).at("/status").asString()).isEqualTo("NEEDS_DATA");
            assertThat(json(answer).at("/missing/0").asString()).isEqualTo("NAME");
            var id = id(json(answer));
            var event = json.readTree(events.next(TOPIC, ACCEPTED, id).data());
            assertThat(event.at("/missing/0").asString()).isEqualTo("NAME");
            assertThat(confidential
                            .open(id, event.get("confidential").stringValue(), BirthReport.class)
                            .child()
                            .name())
                    .isNull();
        }
    }

    @Test
    void theSameBirthUnderNewIdsIsASuspectedDuplicateWithoutEvent() throws Exception {
        var mother = Births.newMother();
        var first = accepted(Births.message(mother));
        var answer = calls.push(Births.message(mother));
        assertThat(json(answer).at("/status").asString()).isEqualTo("DUPLICATE_SUSPECTED");
        var second = id(json(answer));
        assertThat(second).isNotEqualTo(first);
        var seen = json(calls.get(HOSPITAL, EVENTS + "/" + second));
        assertThat(seen.at("/status").asString()).isEqualTo("DUPLICATE_SUSPECTED");
        assertThat(seen.at("/duplicateOf").asString()).isEqualTo(first.toString());
        assertThat(outbox(second)).isZero();
    }

    @Test
    void aDuplicateOfAnothersReportDoesNotTellWhose() throws Exception {
        var mother = Births.newMother();
        var first = accepted(Births.message(mother));
        var message = Births.message(mother).put("facilityCode", "BD130501");
        Births.report(message).putNull("birthLetter");
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        var headers = calls.midwife()
                .headers("POST", publicUri(EVENTS), JSON, UUID.randomUUID().toString(), body);
        var receipt = json(calls.send(MIDWIFE, EVENTS, body, headers));
        assertThat(receipt.at("/status").asString()).isEqualTo("DUPLICATE_SUSPECTED");
        var seen = calls.get(MIDWIFE, EVENTS + "/" + id(receipt));
        assertThat(json(seen).at("/duplicateOf").isNull()).isTrue();
        assertThat(seen.body()).doesNotContain(first.toString());
    }

    @Test
    void twinsAreTwoBirths() throws Exception {
        var mother = Births.newMother();
        accepted(Births.twin(mother, 1));
        accepted(Births.twin(mother, 2));
        assertThat(json(calls.push(Births.twin(mother, 2))).at("/status").asString())
                .isEqualTo("DUPLICATE_SUSPECTED");
    }

    @Test
    void theSameMessageIdGetsItsFirstReceipt() throws Exception {
        var message = Births.message();
        var first = json(calls.push(message));
        assertThat(json(calls.push(message)).at("/receiptNo")).isEqualTo(first.at("/receiptNo"));
        Births.child(message).put("weightGrams", 3200);
        SignedPushIT.assertRefused(calls.push(message), 409, "message-id-reused");
    }

    @Test
    void fiftyParallelPushesWithOneKeyGiveOneRowAndOneEvent() throws Exception {
        var mother = Births.newMother();
        byte[] body = Births.message(mother).toString().getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();
        var hospital = calls.hospital();
        int before = rows();
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> calls.send(
                                HOSPITAL, EVENTS, body, hospital.headers("POST", publicUri(EVENTS), JSON, key, body))
                        .statusCode()));
            }
        }
        for (var answer : answers) assertThat(answer.get()).isIn(202, 409);
        assertThat(answers.stream().filter(answer -> answer.resultNow() == 202)).isNotEmpty();
        assertThat(rows()).isEqualTo(before + 1);
        var id = jdbc.sql("select id from partner_event order by received_at desc limit 1")
                .query(UUID.class)
                .single();
        assertThat(outbox(id)).isOne();
    }

    @Test
    void whatIsKeptIsSealed() throws Exception {
        var id = accepted(Births.message());
        var row = jdbc.sql("select body, signed_headers from partner_event where id = :id")
                .param("id", id)
                .query((found, _) -> new String(found.getBytes(1), StandardCharsets.ISO_8859_1)
                        + new String(found.getBytes(2), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(row).doesNotContain("Rahmi").doesNotContain("keyid");
    }

    @Test
    void wrongFieldsAreToldTogether() throws Exception {
        var message = Births.message("1305015799930001");
        Births.child(message).put("name", "R2D2").put("weightGrams", 3);
        Births.report(message).putNull("witnesses");
        var answer = calls.push(message);
        assertThat(answer.statusCode()).isEqualTo(422);
        var pointers = json(answer)
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString())
                .toList();
        assertThat(pointers)
                .contains(
                        "#/report/child/name",
                        "#/report/child/weightGrams",
                        "#/report/mother/nik",
                        "#/report/witnesses");
        assertThat(answer.body()).doesNotContain("1305015799930001").doesNotContain("R2D2");
    }

    @Test
    void unknownPropertiesAreRefused() throws Exception {
        SignedPushIT.assertRefused(calls.push(Births.message().put("status", "DONE")), 400, "unknown-property");
        var message = Births.message();
        Births.child(message).put("religion", "Islam");
        SignedPushIT.assertRefused(calls.push(message), 400, "unknown-property");
    }

    private UUID accepted(JsonNode message) throws Exception {
        var answer = calls.push(message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).at("/status").asString()).isEqualTo("ACCEPTED");
        return id(json(answer));
    }

    private static UUID id(JsonNode receipt) {
        return UUID.fromString(receipt.at("/partnerEventId").asString());
    }

    private int rows() {
        return jdbc.sql("select count(*) from partner_event")
                .query(Integer.class)
                .single();
    }

    private int outbox(UUID id) {
        return jdbc.sql("select count(*) from outbox where aggregate_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
