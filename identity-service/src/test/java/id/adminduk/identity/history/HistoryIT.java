package id.adminduk.identity.history;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NeighbourCases;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class HistoryIT {
    private static final UUID CASE = NeighbourCases.thatIs("OPEN");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    private Casework cases;
    private House house;

    /// On the card since 2015, written down on 1 November 2026; Amir dies today.
    @BeforeEach
    void aDeathAmongThem() {
        cases = new Casework(context);
        house = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 1992 ANAK BELUM_KAWIN"));
        assertThat(cases.refusals(
                        "DEATH", "{'deceased': {'nik': '" + house.nik("Amir") + "'}, 'diedOn': '2026-11-01'}"))
                .isEmpty();
    }

    private RestTestClient.ResponseSpec post(String path, String date, String token) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", date, "caseId", CASE))
                .exchange();
    }

    private static String officer() {
        return TestTokens.officer(Role.VERIFIER, "13.05.01", "history-" + UUID.randomUUID());
    }

    private String resident(String name) {
        return "/v1/residents/" + house.person(name).id() + "/as-of";
    }

    private String family() {
        return "/v1/families/" + house.id() + "/as-of";
    }

    @Test
    void showsAResidentBeforeAndAfter() {
        post(resident("Amir"), "2026-11-02", officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.change")
                .isEqualTo("IMPORTED");
        post(resident("Amir"), "2099-01-01", officer())
                .expectBody()
                .jsonPath("$.record.status")
                .isEqualTo("DECEASED")
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.changedBy")
                .isEqualTo("registrar");
        post(resident("Rosni"), "2099-01-01", officer())
                .expectBody()
                .jsonPath("$.record.maritalStatus")
                .isEqualTo("CERAI_MATI");
    }

    @Test
    void showsAFamilyBeforeAndAfter() {
        post(family(), "2026-11-02", officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.members[0].record.name")
                .isEqualTo("Amir")
                .jsonPath("$.members[0].relation")
                .isEqualTo("Kepala Keluarga")
                .jsonPath("$.members.length()")
                .isEqualTo(3);
        post(family(), "2099-01-01", officer())
                .expectBody()
                .jsonPath("$.members[0].record.name")
                .isEqualTo("Rosni")
                .jsonPath("$.members[0].relation")
                .isEqualTo("Kepala Keluarga")
                .jsonPath("$.members.length()")
                .isEqualTo(2)
                .jsonPath("$.change")
                .isEqualTo("DIED");
    }

    /// A file's people are written down once (decision 0087): the first version is the row of now, or what the second
    /// came from.
    @Test
    void showsWhomAFileBroughtAsTheyCame() {
        for (var table : List.of("resident", "family")) {
            cases.jdbc()
                    .sql("update " + table + "_history set after = null where version = 1 and " + table
                            + "_id in (select " + table + "_id from membership where family_id = :card)")
                    .param("card", house.id())
                    .update();
        }
        showsAResidentBeforeAndAfter();
        showsAFamilyBeforeAndAfter();
        post(resident("Budi"), "2099-01-01", officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.name")
                .isEqualTo("Budi")
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void writesDownWhoLooked() {
        post(resident("Budi"), "2099-01-01", officer()).expectStatus().isOk();
        assertThat(cases.jdbc()
                        .sql("select case_id from audit_entry where object_id = :id and action = 'resident.viewed'")
                        .param("id", house.person("Budi").id().toString())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(CASE.toString()));
    }

    @Test
    void knowsNothingOfADayBeforeAnythingWasWritten() {
        post(resident("Amir"), "2020-01-01", officer()).expectStatus().isNotFound();
        post(family(), "2020-01-01", officer()).expectStatus().isNotFound();
    }

    @Test
    void hidesOtherAreasAsIfThereWereNothing() {
        var officer = "elsewhere-" + UUID.randomUUID();
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.05.16", officer);
        post(resident("Amir"), "2026-11-02", elsewhere).expectStatus().isNotFound();
        post(family(), "2026-11-02", elsewhere).expectStatus().isNotFound();
        assertThat(cases.jdbc()
                        .sql("select times from view_alarm where viewer = :officer and kind = 'AREA'")
                        .param("officer", officer)
                        .query(Integer.class)
                        .single())
                .as("both are counted (promises.md S22)")
                .isEqualTo(2);
        post("/v1/residents/" + UUID.randomUUID() + "/as-of", "2026-11-02", officer())
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void answersNoOtherRole(Role role) {
        var token = TestTokens.officer(role, "13.05");
        post(resident("Amir"), "2026-11-02", token).expectStatus().isForbidden();
        post(family(), "2026-11-02", token).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "20261122"})
    void refusesADayThatIsNone(String date) {
        post(resident("Amir"), date, officer()).expectStatus().isEqualTo(422);
    }

    @Test
    void showsAnAuditorOnlyWhatAuditorsSee() {
        post(resident("Amir"), "2099-01-01", TestTokens.officer(Role.AUDITOR, "13.05"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.maritalStatus")
                .doesNotExist()
                .jsonPath("$.record.status")
                .isEqualTo("DECEASED");
    }

    @Test
    void opensNothingWithoutAReason() {
        http.post()
                .uri(resident("Amir"))
                .header(HttpHeaders.AUTHORIZATION, officer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", "2026-11-02"))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void answersNobodyWithoutAToken() {
        http.post()
                .uri(resident("Amir"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("date", "2026-11-02", "reason", "CORRECTION"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
