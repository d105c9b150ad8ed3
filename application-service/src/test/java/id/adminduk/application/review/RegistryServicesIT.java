package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.catalogue.Catalogue;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every service that changes the registry, from the counter or a citizen to the last family card.
class RegistryServicesIT extends RunningService {
    private static final String NIK = "1305010403650001";
    private final UUID resident = UUID.randomUUID();

    @Autowired
    Catalogue catalogue;

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

    @BeforeEach
    void know() {
        residentIs(resident, NAGARI, "ACTIVE");
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
        if (catalogue.get(service).outputs().isEmpty()) {
            awaitState(id, "CLOSED");
            return;
        }
        awaitState(id, "ISSUING");
        issueCard(id);
        assertThat(state(id)).isEqualTo("ISSUING");
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
    void theCounterActsForALivingResidentOfItsAreaOnly() {
        assertThat(opened("DEATH", counter, NIK).status()).isEqualTo(201);
        assertThat(api.create("/v1/applications", counter, Map.of("service", "DEATH"))
                        .code())
                .isEqualTo("applicant-unknown");
        assertThat(opened("DEATH", citizen, NIK).code()).isEqualTo("applicant-unknown");
        assertThat(opened("DEATH", TestTokens.officer(Role.FRONT_OFFICE, "13.05.02"), NIK)
                        .code())
                .isEqualTo("applicant-unknown");
        assertThat(opened("BIRTH", counter, NIK).code()).isEqualTo("service-not-open");
        assertThat(opened("DEATH", counter, "12").code()).isEqualTo("nik-invalid");
        residentIs(resident, NAGARI, "DECEASED");
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("applicant-unknown");
        residentIsUnknown();
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("applicant-unknown");
        registryIsAway();
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("registry-unavailable");
    }

    @Test
    void aDraftOfTheCounterIsItsOfficersAlone() {
        var id = opened("DEATH", counter, NIK).id();
        var colleague = TestTokens.officer(Role.FRONT_OFFICE, NAGARI, "officer-yanti");
        assertThat(api.get("/v1/applications/" + id, colleague).status()).isEqualTo(404);
        assertThat(api.get("/v1/applications/" + id, verifier).status()).isEqualTo(404);
        assertThat(change("PUT", id, "/form", colleague, SampleForms.of("DEATH"))
                        .status())
                .isEqualTo(404);
        assertThat(change("PUT", id, "/form", counter, SampleForms.of("DEATH")).status())
                .isEqualTo(200);
    }

    @Test
    void theCounterHasNoSayInACitizensOwnCase() {
        var id = submitted();
        assertThat(change("POST", id, "/cancellation", counter, "").status()).isEqualTo(404);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void aFormThatBreaksItsSchemaChangesNothing() {
        var id = opened("DEATH", counter, NIK).id();
        var wrong = change(
                "PUT",
                id,
                "/form",
                counter,
                "{\"deceased\":{\"nik\":\"1305013208900001\"},\"diedOn\":\"2999-01-01\",\"x\":1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("validation-failed");
        assertThat(wrong.body().at("/errors").toString())
                .contains("#/deceased/nik", "nik-invalid", "#/diedOn", "date-invalid", "#/x", "field-unknown")
                .doesNotContain("1305013208900001");
        assertThat(change("PUT", id, "/form", counter, "[]").response().body()).contains("form-not-an-object");
        assertThat(version(id)).isZero();
        var incomplete = api.create("/v1/applications/" + id + "/submission", counter, "");
        assertThat(incomplete.code()).isEqualTo("application-incomplete");
        assertThat(incomplete.body().at("/errors").toString()).contains("#/deceased", "#/diedOn", "#/contact");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void nobodyDecidesOnACaseAboutThemselves() {
        var id = submittedAtTheCounter("DEATH");
        var officer = TestTokens.of(Map.of(
                "sub", "officer-amir", "roles", List.of("VERIFIER"), "region", "13.05", "person", resident.toString()));
        assertThat(change("POST", id, "/verification", officer, "").code()).isEqualTo("conflict-of-interest");
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
        awaitState(death, "ISSUING");
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

    private UUID approvedAtTheCounter(String service) {
        var id = submittedAtTheCounter(service);
        assertThat(change("POST", id, "/verification", verifier, "").status()).isEqualTo(200);
        assertThat(change("POST", id, "/approval", approver, "").status()).isEqualTo(200);
        return id;
    }

    private UUID submittedAtTheCounter(String service) {
        var id = opened(service, counter, NIK).id();
        assertThat(change("PUT", id, "/form", counter, SampleForms.of(service)).status())
                .isEqualTo(200);
        assertThat(api.create("/v1/applications/" + id + "/submission", counter, "")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private id.adminduk.application.Api.Answer opened(String service, String token, String nik) {
        return api.create("/v1/applications", token, Map.of("service", service, "applicant", Map.of("nik", nik)));
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
