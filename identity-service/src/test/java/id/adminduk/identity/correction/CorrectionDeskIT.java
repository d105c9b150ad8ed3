package id.adminduk.identity.correction;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.json;
import static id.adminduk.identity.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectionDeskIT extends CorrectionTest {
    private static final String PLACE =
            "{\"changes\":[{\"element\":\"BIRTH_PLACE\",\"newValue\":\" Pariaman \"}],\"note\":\"Sesuai akta\"}";

    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    CorrectionWatch watch;

    @Test
    void officersSeeThatThereIsARequestAndReadItOneByOne() {
        var list = text(calls.get("/v1/corrections", SITI));
        assertThat(list).contains(id.toString()).doesNotContain("Pariaman");
        var request = json(calls.get(path, SITI));
        assertThat(request.get("wish").asString()).isEqualTo("Pariaman, bukan yang tertulis");
        assertThat(request.get("person").asString())
                .isEqualTo(citizen.person().personId().toString());
        assertThat(audited("correction.viewed")).containsExactly("siti");
    }

    @Test
    void whatIsAcceptedBecomesACase() {
        claim();
        var accepted = json(calls.post(path + "/acceptance", SITI, PLACE, "\"v2\""));
        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        var caseId = accepted.get("caseId").asString();
        var answer = mine("id").get("answer");
        assertThat(answer.get("caseId").asString()).isEqualTo(caseId);
        assertThat(answer.get("note").asString()).isEqualTo("Sesuai akta");

        var type = "adminduk.correction.accepted.v1";
        var event = (ObjectNode) events.next("adminduk.correction", type, id).read(JsonNode.class);
        var form = confidential.open(id, event.get("confidential").asString(), JsonNode.class);
        assertThat(event.get("caseId").asString()).isEqualTo(caseId);
        assertThat(form.at("/person/nik").asString()).isEqualTo(citizen.person().nik());
        assertThat(form.at("/contact/phone").asString()).isEqualTo(citizen.phone());
        assertThat(form.at("/changes/0/newValue").asString()).isEqualTo("Pariaman");
        assertThat(form.at("/changes/0/oldValue").asString())
                .isEqualTo(jdbc.sql("select birth_place from resident where id = :id")
                        .param("id", citizen.person().personId())
                        .query(String.class)
                        .single());
        EventSamples.assertMatches(type, event.set("confidential", form));
        expect(calls.post(path + "/refusal", SITI, "{\"reason\":\"NOT_CLEAR\"}", "\"v3\""), 409, "correction-closed");
    }

    @Test
    void aRefusalHasAReasonInTheCitizensLanguage() {
        claim();
        calls.post(path + "/refusal", SITI, "{\"reason\":\"COURT_RULING_NEEDED\"}", "\"v2\"")
                .expectStatus()
                .isOk();
        assertThat(mine("id").at("/answer/text").asString())
                .isEqualTo("Perbaikan ini memerlukan penetapan pengadilan.");
        assertThat(mine("en").at("/answer/text").asString()).isEqualTo("This correction needs a ruling of the court.");
        assertThat(mine("id").get("state").asString()).isEqualTo("REFUSED");

        var type = "adminduk.correction.refused.v1";
        var event = (ObjectNode) events.next("adminduk.correction", type, id).read(JsonNode.class);
        var contact = confidential.open(id, event.get("confidential").asString(), JsonNode.class);
        assertThat(contact.get("phone").asString()).isEqualTo(citizen.phone());
        EventSamples.assertMatches(type, event.set("confidential", contact));
    }

    @Test
    void oneOfficerAtATime() {
        expect(calls.post(path + "/acceptance", SITI, PLACE, "\"v1\""), 409, "correction-not-claimed");
        claim();
        expect(calls.post(path + "/claim", BUDI, null, "\"v2\""), 409, "correction-claimed");
        expect(calls.post(path + "/acceptance", BUDI, PLACE, "\"v2\""), 409, "correction-claimed");
        expect(calls.post(path + "/claim", SITI, null, null), 428, "precondition-required");
        expect(calls.post(path + "/claim", SITI, null, "\"v1\""), 412, "stale-version");
        var other = TestTokens.officer(Role.VERIFIER, "13.05", "ani");
        expect(calls.post(path + "/release", other, null, "\"v2\""), 409, "correction-claimed");
        calls.post(path + "/release", BUDI, null, "\"v2\"").expectStatus().isOk();
        calls.post(path + "/claim", BUDI, null, "\"v3\"").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, kemarin, 422, validation-failed",
        "SEX, LAIN, 422, validation-failed",
        "EDUCATION, V2026:99, 422, validation-failed",
        "NAME, B3njamin, 422, validation-failed",
        "NIK, 1305010101900001, 422, validation-failed",
        "SALARY, 1, 422, validation-failed",
        "NAME, '', 422, validation-failed"
    })
    void aValueNobodyCanHaveIsRefusedAndNothingHappens(String element, String value, int status, String code) {
        claim();
        var body = "{\"changes\":[{\"element\":\"%s\",\"newValue\":\"%s\"}]}".formatted(element, value);
        expect(calls.post(path + "/acceptance", SITI, body, "\"v2\""), status, code);
        assertThat(mine("id").get("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(jdbc.sql("select count(*) from outbox where aggregate_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /// Papers of a foreigner, and how the family is reached: what form F-1.06 holds beside single elements.
    @Test
    void papersAndTheFamilysContactGoWithIt() {
        claim();
        var permit = "{\"kind\":\"ITAS\",\"number\":\"2C11\",\"validUntil\":\"2027-01-31\"}";
        var refused = json(calls.post(
                path + "/acceptance", SITI, "{\"changes\":[],\"foreigner\":{\"permit\":" + permit + "}}", "\"v2\""));
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("#/foreigner");
        expect(calls.post(path + "/acceptance", SITI, "{\"changes\":[]}", "\"v2\""), 422, "validation-failed");
        var body =
                "{\"changes\":[],\"foreigner\":{\"passport\":{\"number\":\"C1234567\",\"validUntil\":\"2030-01-31\"}},"
                        + "\"familyContact\":{\"phone\":\"081200099001\"}}";
        calls.post(path + "/acceptance", SITI, body, "\"v2\"").expectStatus().isOk();
        var form = acceptedForm();
        assertThat(form.at("/foreigner/passport/number").asString()).isEqualTo("C1234567");
        assertThat(form.at("/familyContact/phone").asString()).isEqualTo("+6281200099001");
    }

    @Test
    void theTimeIsCountedAndEachAlarmRaisedOnce() {
        int late = times("late");
        answerBy("now() + interval '3 hours'");
        watch.look();
        watch.look();
        assertThat(audited("correction.due")).hasSize(1);
        answerBy("now() - interval '1 minute'");
        watch.look();
        watch.look();
        assertThat(audited("correction.late")).containsExactly("correction-watch");
        assertThat(times("late")).isEqualTo(late + 1);
        int answeredLate = times("answeredLate");
        claim();
        calls.post(path + "/refusal", SITI, "{\"reason\":\"DATA_CORRECT\"}", "\"v2\"")
                .expectStatus()
                .isOk();
        assertThat(times("answeredLate")).isEqualTo(answeredLate + 1);
        assertThat(times("late")).isEqualTo(late);
    }

    private JsonNode acceptedForm() {
        var event = events.next("adminduk.correction", "adminduk.correction.accepted.v1", id)
                .read(JsonNode.class);
        return confidential.open(id, event.get("confidential").asString(), JsonNode.class);
    }

    private JsonNode mine(String language) {
        return json(calls.http()
                .get()
                .uri("/v1/me/corrections/" + id)
                .header("Authorization", citizenToken())
                .header("Accept-Language", language)
                .exchange());
    }

    private int times(String count) {
        return json(calls.get("/v1/corrections/times", SITI)).get(count).asInt();
    }

    private void answerBy(String moment) {
        jdbc.sql("update correction set answer_by = " + moment + " where id = :id")
                .param("id", id)
                .update();
    }

    private List<String> audited(String action) {
        return jdbc.sql("select actor from audit_entry where action = :action and object_id = :id")
                .param("action", action)
                .param("id", id.toString())
                .query(String.class)
                .list();
    }
}
