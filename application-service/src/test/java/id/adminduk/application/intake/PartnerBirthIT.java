package id.adminduk.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Reports;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A hospital's event becomes a case.
class PartnerBirthIT extends PartnerEventTest {
    @Test
    void opensAPrefilledCaseInTheMothersNagari() {
        publish(Reports.complete());
        var id = opened();
        awaitState(id, "SUBMITTED");
        assertThat(history(id)).containsExactly("OPEN", "SUBMIT");
        var submitted = JSON.readTree(event("submitted", id));
        assertThat(submitted.at("/channel").asString()).isEqualTo("PARTNER");
        assertThat(submitted.at("/partnerEventId").asString()).isEqualTo(partnerEvent.toString());
        assertThat(submitted.at("/regionCode").asString()).isEqualTo(NAGARI);
        assertThat(api.get("/v1/applications/" + id, verifier).text("/form/child/name"))
                .isEqualTo("Siti Aminah");
        assertThat(api.get("/v1/applications", mother).body().at("/items/0/id").asString())
                .isEqualTo(id.toString());
    }

    /// The registry lets other cases meet the child from the first day; a nameless one from its name on.
    @Test
    void aCaseThatWaitsForAnOfficerTellsTheRegistryOfWhom() {
        publish(Reports.complete());
        assertThat(told(opened())).isEqualTo("Siti Aminah");
    }

    @Test
    void aNamelessChildIsToldOfWithItsName() {
        publish(Reports.nameless());
        var id = opened();
        awaitState(id, "WAITING_NAME");
        change("POST", id, "/name", mother, Map.of("name", "Nurul Huda"));
        assertThat(told(id)).isEqualTo("Nurul Huda");
    }

    private String told(UUID id) {
        var sealed = JSON.readTree(event("submitted", id)).at("/confidential").asString();
        return confidential.open(id, sealed, JsonNode.class).at("/child/name").asString();
    }

    @Test
    void theSameEventTwiceIsOneCase() {
        var message = accepted(Reports.complete());
        var eventId = UUID.randomUUID();
        events.publish("adminduk.partner-event", eventId, partnerEvent, message);
        events.publish("adminduk.partner-event", eventId, partnerEvent, message);
        events.publish(
                "adminduk.partner-event", UUID.randomUUID(), partnerEvent, message); // sent again under another id
        var id = opened();
        publishMarkerAndWait();
        assertThat(history(id)).containsExactly("OPEN", "SUBMIT");
        var cases = jdbc.sql("select count(*) from application where partner_event_id = :event")
                .param("event", partnerEvent)
                .query(Integer.class)
                .single();
        assertThat(cases).isEqualTo(1);
    }

    @Test
    void aMotherTheRegistryDoesNotKnowGoesToTheDistrict() {
        registryAnswers("13.71.01.1001", List.of("MOTHER_NOT_IN_DISTRICT"));
        publish(Reports.complete());
        var id = opened();
        assertThat(JSON.readTree(event("submitted", id)).at("/regionCode").asString())
                .isEqualTo("13.05");
    }

    @Test
    void waitsForTheRegistryAndThenGoesOn() {
        registryIsAway();
        publish(Reports.complete());
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(this::casesOfEvent, List::isEmpty);
        registryAnswers(List.of());
        awaitState(opened(), "SUBMITTED");
    }

    @Test
    void aParentGivesTheMissingName() {
        publish(Reports.nameless());
        var id = opened();
        awaitState(id, "WAITING_NAME");
        assertThat(JSON.readTree(event("waiting-name", id))
                        .at("/partnerEventId")
                        .asString())
                .isEqualTo(partnerEvent.toString());

        assertThat(change("POST", id, "/name", TestTokens.citizen(UUID.randomUUID()), Map.of("name", "Nurul Huda"))
                        .status())
                .isEqualTo(404);
        var wrong = change("POST", id, "/name", mother, Map.of("name", "Nurul 2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("name-invalid");
        assertThat(change("POST", id, "/name", mother, Map.of("name", "Nurul Huda"))
                        .text("/state"))
                .isEqualTo("SUBMITTED");
        assertThat(JSON.readTree(event("submitted", id)).at("/promisedAt").asString(""))
                .isNotEmpty();
        assertThat(api.get("/v1/applications/" + id, verifier).text("/form/child/name"))
                .isEqualTo("Nurul Huda");
    }

    /// The hospital knew neither the father nor how the parents are married.
    @Test
    void aParentAddsWhatTheHospitalCouldNotSay() {
        var known = Reports.nameless();
        publish(new BirthReport(
                known.child(),
                known.mother(),
                null,
                new BirthReport.MarriageProof("NONE", null, null),
                known.witnesses(),
                known.reporter(),
                known.birthLetter(),
                known.wantKia()));
        var id = opened();
        awaitState(id, "WAITING_NAME");
        assertThat(api.get("/v1/applications/" + id + "/name", mother)
                        .body()
                        .at("/missing")
                        .toString())
                .isEqualTo("[\"NAME\",\"FATHER\",\"MARRIAGE_PROOF\"]");
        assertThat(api.get("/v1/applications/" + id + "/name", citizen).status())
                .isEqualTo(404);
        var father = Map.of("nik", "1305011708900002", "name", "Ahmad Fauzi");
        var wrong = Map.of("name", "Nurul Huda", "father", Map.of("nik", "12", "name", "Ahmad"));
        assertThat(change("POST", id, "/name", mother, wrong).code()).isEqualTo("completion-invalid");
        var proof = Map.of("kind", "BUKU_NIKAH", "number", "0123/045/II/2018", "date", "2018-02-11");
        var told = change(
                "POST", id, "/name", mother, Map.of("name", "Nurul Huda", "father", father, "marriageProof", proof));
        assertThat(told.text("/state")).as(told.response().body()).isEqualTo("SUBMITTED");
        var seen = api.get("/v1/applications/" + id, verifier);
        assertThat(seen.text("/form/father/name")).isEqualTo("Ahmad Fauzi");
        assertThat(seen.text("/form/marriageProof/kind")).isEqualTo("BUKU_NIKAH");
        assertThat(seen.text("/registry/father/status")).isEqualTo("ACTIVE");
        assertThat(api.get("/v1/applications/" + id + "/name", mother).body().at("/missing"))
                .isEmpty();
    }

    @Test
    void whatTheHospitalSaidIsNotForAParentToChange() {
        publish(Reports.nameless());
        var id = opened();
        awaitState(id, "WAITING_NAME");
        var other = Map.of("name", "Nurul Huda", "father", Map.of("nik", "1305011708900009", "name", "Orang Lain"));
        var refused = change("POST", id, "/name", mother, other);
        assertThat(refused.code()).isEqualTo("completion-invalid");
        assertThat(refused.text("/errors/0/code")).isEqualTo("already-reported");
        assertThat(state(id)).isEqualTo("WAITING_NAME");
    }

    @Test
    void theFrontOfficeGivesTheNameForAParent() {
        publish(Reports.nameless());
        var id = opened();
        awaitState(id, "WAITING_NAME");
        var counter = TestTokens.officer(Role.FRONT_OFFICE, NAGARI);
        assertThat(change("POST", id, "/name", counter, Map.of("name", "Nurul Huda"))
                        .status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/name", counter, Map.of("name", "Nurul Hadi"))
                        .code())
                .isEqualTo("illegal-transition");
    }

    /// Another event with the same key: when it is through, everything before it was handled.
    private void publishMarkerAndWait() {
        var eventId = UUID.randomUUID();
        events.publish("adminduk.partner-event", eventId, partnerEvent, accepted(Reports.complete()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", eventId)
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}
