package id.adminduk.identity.history;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class HistoryIT {
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

    private RestTestClient.ResponseSpec get(String path, String token) {
        return http.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private static String officer() {
        return TestTokens.officer(Role.VERIFIER, "13.05.01");
    }

    private String resident(String name, String date) {
        return "/v1/residents/" + house.person(name).id() + "/as-of/" + date;
    }

    private String family(String date) {
        return "/v1/families/" + house.id() + "/as-of/" + date;
    }

    @Test
    void showsAResidentBeforeAndAfter() {
        get(resident("Amir", "2026-11-02"), officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.change")
                .isEqualTo("IMPORTED")
                .jsonPath("$.nikMasked")
                .isEqualTo(house.person("Amir").nik().toString());
        get(resident("Amir", "2099-01-01"), officer())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DECEASED")
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.changedBy")
                .isEqualTo("registrar");
        get(resident("Rosni", "2099-01-01"), officer())
                .expectBody()
                .jsonPath("$.maritalStatus")
                .isEqualTo("Cerai Mati");
    }

    @Test
    void showsAFamilyBeforeAndAfter() {
        get(family("2026-11-02"), officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.members[0].name")
                .isEqualTo("Amir")
                .jsonPath("$.members[0].relation")
                .isEqualTo("Kepala Keluarga")
                .jsonPath("$.members.length()")
                .isEqualTo(3);
        get(family("2099-01-01"), officer())
                .expectBody()
                .jsonPath("$.members[0].name")
                .isEqualTo("Rosni")
                .jsonPath("$.members[0].relation")
                .isEqualTo("Kepala Keluarga")
                .jsonPath("$.members.length()")
                .isEqualTo(2)
                .jsonPath("$.change")
                .isEqualTo("DIED");
    }

    @Test
    void writesDownWhoLooked() {
        get(resident("Budi", "2099-01-01"), officer()).expectStatus().isOk();
        assertThat(cases.jdbc()
                        .sql("select action from audit_entry where object_id = :id and action like '%viewed%'")
                        .param("id", house.person("Budi").id().toString())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("resident.viewed-history"));
    }

    @Test
    void knowsNothingOfADayBeforeAnythingWasWritten() {
        get(resident("Amir", "2020-01-01"), officer()).expectStatus().isNotFound();
        get(family("2020-01-01"), officer()).expectStatus().isNotFound();
    }

    @Test
    void hidesOtherAreasAsIfThereWereNothing() {
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.05.16");
        get(resident("Amir", "2026-11-02"), elsewhere).expectStatus().isNotFound();
        get(family("2026-11-02"), elsewhere).expectStatus().isNotFound();
        get("/v1/residents/" + UUID.randomUUID() + "/as-of/2026-11-02", officer())
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER", "ADMIN", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void answersNoOtherRole(Role role) {
        var token = TestTokens.officer(role, "13.05");
        get(resident("Amir", "2026-11-02"), token).expectStatus().isForbidden();
        get(family("2026-11-02"), token).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "20261122"})
    void refusesADayThatIsNone(String date) {
        get(resident("Amir", date), officer()).expectStatus().isBadRequest();
    }

    @Test
    void answersNobodyWithoutAToken() {
        http.get().uri(resident("Amir", "2026-11-02")).exchange().expectStatus().isUnauthorized();
    }
}
