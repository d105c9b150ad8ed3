package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.catalogue.ServiceDefinition.Medium;
import id.adminduk.application.form.Form;
import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every service that changes the registry, from the counter or a citizen to the last family card.
class RegistryServicesIT extends CounterCases {
    record Changed(UUID applicationId, String service, List<Map<String, Object>> families, String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.registry.changed.v1";
        }
    }

    record Issued(
            UUID documentId,
            UUID applicationId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl,
            String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.document.issued.v1";
        }
    }

    static Stream<String> services() {
        return SampleForms.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isWalkedFromTheCounterToItsCards(String service) {
        var id = approvedAtTheCounter(service);
        var approved = JSON.readTree(event("approved", id));
        assertThat(approved.at("/service").asString()).isEqualTo(service);
        assertThat(approved.at("/channel").asString()).isEqualTo("COUNTER");
        assertThat(confidential.open(id, approved.at("/confidential").asString(), Form.class))
                .isEqualTo(SampleForms.of(service));
        changed(id, service, 2, 1);
        if (!catalogue.get(service).awaited(Medium.CARD).isEmpty()) {
            awaitState(id, "AWAITING_SIGNATURE");
            handOutCard(id);
            assertThat(history(id)).endsWith("REGISTER", "MAKE_READY", "HAND_OVER", "CLOSE");
            return;
        }
        if (catalogue.get(service).awaited(Medium.SIGNED_PDF).isEmpty()) {
            awaitState(id, "CLOSED");
            return;
        }
        awaitState(id, "AWAITING_SIGNATURE");
        issueCard(id);
        assertThat(state(id)).isEqualTo("AWAITING_SIGNATURE");
        issueCard(id);
        awaitState(id, "CLOSED");
        assertThat(history(id)).containsExactly("OPEN", "FILL", "SUBMIT", "VERIFY", "APPROVE", "REGISTER", "CLOSE");
    }

    @Test
    void whereNoFamilyIsLeftThereIsNothingToWaitFor() {
        var id = approvedAtTheCounter("DEATH");
        changed(id, "DEATH", 0, 1);
        awaitState(id, "CLOSED");
    }

    @Test
    void aCardKnownBeforeTheChangeCounts() {
        var id = approvedAtTheCounter("DEATH");
        issueCard(id);
        changed(id, "DEATH", 1, 0);
        awaitState(id, "CLOSED");
    }

    @Test
    void aCitizenAsksForThemselvesAndSeesWhatTheCounterFiled() {
        var own = api.create("/v1/applications", citizen, Map.of("service", "MOVE-IN-REG"))
                .id();
        assertThat(change("PUT", own, "/form", citizen, SampleForms.of("MOVE-IN-REG"))
                        .status())
                .isEqualTo(200);
        assertThat(api.create("/v1/applications/" + own + "/submission", citizen, "")
                        .status())
                .isEqualTo(200);
        var filed = submittedAtTheCounter("DEATH");
        var applicant = TestTokens.citizen(resident);
        assertThat(api.get("/v1/applications/" + filed, applicant).text("/channel"))
                .isEqualTo("COUNTER");
        assertThat(api.get("/v1/applications", applicant).response().body()).contains(filed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KUA-MARRY", "PA-DIV", "KUA-RUJUK", "PA-ISBAT"})
    void whatOthersReportIsNotForCitizens(String service) {
        assertThat(api.create("/v1/applications", citizen, Map.of("service", service))
                        .code())
                .isEqualTo("service-not-open");
    }

    @Test
    void theSameDeathTwiceIsAFinding() {
        submittedAtTheCounter("DEATH");
        var second = submittedAtTheCounter("DEATH");
        assertThat(api.get("/v1/applications/" + second, verifier)
                        .body()
                        .at("/registry/findings")
                        .toString())
                .contains("DUPLICATE_APPLICATION");
    }

    @Test
    void officersSeeThatAnApplicantDied() {
        var waiting = submittedAtTheCounter("MOVE-IN-REG");
        var other = submitted();
        var death = approvedAtTheCounter("DEATH");
        tell(death, "DEATH", List.of(family(false)), List.of(resident));
        awaitState(death, "AWAITING_SIGNATURE");
        assertThat(api.get("/v1/applications/" + waiting, verifier)
                        .body()
                        .at("/applicantDied")
                        .asBoolean())
                .isTrue();
        assertThat(history(waiting)).containsExactly("OPEN", "FILL", "SUBMIT", "APPLICANT_DIED");
        assertThat(api.get("/v1/applications/" + other, verifier)
                        .body()
                        .at("/applicantDied")
                        .asBoolean())
                .isFalse();
        assertThat(state(waiting)).isEqualTo("SUBMITTED");
    }

    private void changed(UUID id, String service, int open, int closed) {
        var families = Stream.concat(
                        IntStream.range(0, open).mapToObj(_ -> family(false)),
                        IntStream.range(0, closed).mapToObj(_ -> family(true)))
                .toList();
        tell(id, service, families, List.of());
    }

    private void tell(UUID id, String service, List<Map<String, Object>> families, List<UUID> deceased) {
        var subjects = deceased.stream()
                .map(person -> Map.of("residentId", person, "status", "DECEASED"))
                .toList();
        var sealed = confidential.seal(id, Map.of("subjects", subjects, "families", List.of()));
        events.publish("adminduk.registry", id, new Changed(id, service, families, sealed));
    }

    private static Map<String, Object> family(boolean closed) {
        return Map.of("familyId", UUID.randomUUID(), "version", 2, "closed", closed);
    }

    private void handOutCard(UUID id) {
        var printer = TestTokens.officer(Role.CARD_PRINTER, "13.05", "officer-cetak");
        var card = one("select id from card_order where application_id = :id", id);
        api.create("/v1/deliveries/cards/printed", printer, Map.of("cards", List.of(card)));
        var delivery = one("select id from delivery where application_id = :id", id);
        var office = TestTokens.officer(Role.FRONT_OFFICE, "13.05", "officer-loket");
        api.create("/v1/deliveries/" + delivery + "/pickup", office, Map.of("identityShown", true));
    }

    private UUID one(String sql, UUID application) {
        return jdbc.sql(sql).param("id", application).query(UUID.class).single();
    }

    private void issueCard(UUID id) {
        var document = UUID.randomUUID();
        var pickup = confidential.seal(document, Map.of("link", "http://localhost:8080/d/abc", "pin", "123456"));
        var eventId = events.publish(
                "adminduk.document",
                document,
                new Issued(document, id, "KK", "130501******0001", 1, Instant.now(), "http://localhost/v/abc", pickup));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", eventId)
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}
