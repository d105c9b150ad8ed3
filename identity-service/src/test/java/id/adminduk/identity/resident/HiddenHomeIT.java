package id.adminduk.identity.resident;

import static id.adminduk.identity.household.Houses.house;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.verification.Agency;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/// Where a home must not be found nobody on its card tells neighbours the place (promises.md T30).
@RegistryTest
class HiddenHomeIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    @Autowired
    private ServiceToken service;

    private Casework cases;
    private House house;

    @BeforeEach
    void motherAndChild() {
        cases = new Casework(context);
        house = cases.with(
                house("Sarinah F 1985 KEPALA_KELUARGA CERAI_HIDUP_TERCATAT", "Buyuang M 2016 ANAK BELUM_KAWIN"));
    }

    private BodyContentSpec ask(String path, Map<String, Object> body) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, service.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private BodyContentSpec summary(String name) {
        return ask("/internal/residents/summary", Map.of("nik", house.nik(name)));
    }

    private BodyContentSpec birth() {
        return ask(
                "/internal/birth-checks",
                Map.of(
                        "motherNik",
                        house.nik("Sarinah"),
                        "motherName",
                        "Sarinah",
                        "birthDate",
                        "2026-11-20",
                        "multipleOrder",
                        0));
    }

    private void protect(UUID person) {
        cases.jdbc().sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test')
            """).param("id", person).update();
    }

    @Test
    void neighboursHearNoNagariOfAnybodyOnItsCard() {
        for (var name : List.of("Sarinah", "Buyuang"))
            summary(name)
                    .jsonPath("$.regionCode")
                    .isEqualTo("13.05.01.2001")
                    .jsonPath("$.korong")
                    .isNotEmpty();
        birth().jsonPath("$.mother.regionCode")
                .isEqualTo("13.05.01.2001")
                .jsonPath("$.mother.korong")
                .isNotEmpty();
        protect(house.person("Buyuang").id());
        for (var name : List.of("Sarinah", "Buyuang"))
            summary(name)
                    .jsonPath("$.name")
                    .isEqualTo(name)
                    .jsonPath("$.status")
                    .isEqualTo("ACTIVE")
                    .jsonPath("$.regionCode")
                    .doesNotExist()
                    .jsonPath("$.korong")
                    .doesNotExist();
        birth().jsonPath("$.mother.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.mother.regionCode")
                .doesNotExist()
                .jsonPath("$.mother.korong")
                .doesNotExist();
    }

    /// The record of a relative opens, but it leads nowhere.
    @Test
    void anOfficerSeesNeitherHomeNorCardOfAnybodyOnIt() {
        open("Sarinah")
                .jsonPath("$.home.rt")
                .isEqualTo("001")
                .jsonPath("$.kkNumber")
                .isEqualTo(house.kk());
        protect(house.person("Buyuang").id());
        open("Sarinah")
                .jsonPath("$.name")
                .isEqualTo("Sarinah")
                .jsonPath("$.protectedPerson")
                .isEqualTo(false)
                .jsonPath("$.home")
                .doesNotExist()
                .jsonPath("$.kkNumber")
                .doesNotExist();
    }

    private BodyContentSpec open(String name) {
        var officer = TestTokens.officer(Role.VERIFIER, "13.05", "officer-" + UUID.randomUUID());
        return http.post()
                .uri("/v1/residents/{id}/views", house.person(name).id())
                .header(HttpHeaders.AUTHORIZATION, officer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "COUNTER", "kkNumber", house.kk()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void anAgencyHearsThatNoPlaceAgrees() {
        var agency = Agency.with(http, 10, "region", "kkNumber", "name");
        var claim = Map.of("region", "13.05", "kkNumber", house.kk(), "name", "Sarinah");
        agency.verify(house.nik("Sarinah"), claim)
                .expectBody()
                .jsonPath("$.fields.region")
                .isEqualTo("MATCH")
                .jsonPath("$.fields.kkNumber")
                .isEqualTo("MATCH");
        protect(house.person("Buyuang").id());
        agency.verify(house.nik("Sarinah"), claim)
                .expectBody()
                .jsonPath("$.fields.name")
                .isEqualTo("MATCH")
                .jsonPath("$.fields.region")
                .isEqualTo("NO_MATCH")
                .jsonPath("$.fields.kkNumber")
                .isEqualTo("NO_MATCH");
    }

    @Test
    void theirNeighboursAreToldAsEver() {
        var other = cases.with(house("Uncu F 1960 KEPALA_KELUARGA BELUM_KAWIN"));
        protect(house.person("Sarinah").id());
        ask("/internal/residents/summary", Map.of("nik", other.nik("Uncu")))
                .jsonPath("$.regionCode")
                .isEqualTo("13.05.01.2001");
    }
}
