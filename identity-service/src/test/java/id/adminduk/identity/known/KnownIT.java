package id.adminduk.identity.known;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Only what the applicant may see: the own numbers, the own card, the own minor children.
@RegistryTest
class KnownIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    RestTestClient http;

    @Autowired
    ServiceToken service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ResidentRepository residents;

    @Test
    void tellsTheApplicantsOwnRecordAndCard() {
        var caseId = UUID.randomUUID();
        ask(HENDRA.id(), caseId, service.bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.self.nik")
                .isEqualTo(HENDRA.nik().value())
                .jsonPath("$.sex")
                .isEqualTo("MALE")
                .jsonPath("$.home.region")
                .isEqualTo(HENDRA.region().value())
                .jsonPath("$.home.kkNumber")
                .isNotEmpty()
                .jsonPath("$.home.street")
                .isNotEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'resident.prefilled' and case_id = :case")
                        .param("case", caseId.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noOtherAdultsNumberIsTold() {
        var told = new String(
                Objects.requireNonNull(ask(HENDRA.id(), UUID.randomUUID(), service.bearer())
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                UTF_8);
        var card = jdbc.sql("""
            select m.resident_id from membership m join membership own on own.family_id = m.family_id
             where own.resident_id = :person and own.until is null and m.until is null and m.resident_id <> :person
            """).param("person", HENDRA.id()).query(UUID.class).set();
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(card.stream().map(id -> residents.find(id).orElseThrow()).filter(one -> one.isOfAgeOn(today)))
                .isNotEmpty()
                .allSatisfy(adult -> assertThat(told).doesNotContain(adult.nik().value()));
    }

    @Test
    void onlyAServiceAsksAndOnlyOfSomebodyWhoIsThere() {
        ask(UUID.randomUUID(), UUID.randomUUID(), service.bearer())
                .expectStatus()
                .isNotFound();
        ask(HENDRA.id(), UUID.randomUUID(), TestTokens.citizen(HENDRA.id()))
                .expectStatus()
                .is4xxClientError();
    }

    private RestTestClient.ResponseSpec ask(UUID person, UUID caseId, String token) {
        return http.post()
                .uri("/internal/applicants/known")
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("personId", person, "caseId", caseId))
                .exchange();
    }
}
