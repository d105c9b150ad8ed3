package id.adminduk.identity.comparison;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
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
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Registry and form side by side: what was asked, of whom the officer may see, with a trace of each look.
@RegistryTest
class ComparisonIT {
    private static final List<String> ELEMENTS = List.of("NAME", "SEX", "RT");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    @Autowired
    private ServiceToken service;

    private final UUID caseId = UUID.randomUUID();
    private Casework cases;
    private House house;

    @BeforeEach
    void motherAndChild() {
        cases = new Casework(context);
        house = cases.with(
                house("Sarinah F 1985 KEPALA_KELUARGA CERAI_HIDUP_TERCATAT", "Buyuang M 2016 ANAK BELUM_KAWIN"));
    }

    @Test
    void tellsWhatWasAskedOfEachInOrder() {
        compare("13.05", "Buyuang", "Sarinah")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people[0].values.NAME")
                .isEqualTo("Buyuang")
                .jsonPath("$.people[0].values.SEX")
                .isEqualTo("MALE")
                .jsonPath("$.people[1].values.RT")
                .isEqualTo("001")
                .jsonPath("$.people[1].status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.people[1].values.RELIGION")
                .doesNotExist()
                .jsonPath("$.people[1].personId")
                .isEqualTo(house.person("Sarinah").id().toString());
        assertThat(cases.jdbc()
                        .sql("select reason from audit_entry where action = 'resident.compared' and case_id = :id")
                        .param("id", caseId.toString())
                        .query(String.class)
                        .list())
                .containsExactly("officer officer-siti", "officer officer-siti");
    }

    @Test
    void ofPeopleElsewhereOnlyTheName() {
        compare("13.05.17", "Sarinah")
                .expectBody()
                .jsonPath("$.people[0].values.NAME")
                .isEqualTo("Sarinah")
                .jsonPath("$.people[0].values.SEX")
                .doesNotExist()
                .jsonPath("$.people[0].values.RT")
                .doesNotExist();
    }

    @Test
    void ofAHiddenHomeOnlyTheNameEvenOfARelative() {
        cases.jdbc().sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test')
            """).param("id", house.person("Buyuang").id()).update();
        compare("13.05", "Sarinah")
                .expectBody()
                .jsonPath("$.people[0].values.NAME")
                .isEqualTo("Sarinah")
                .jsonPath("$.people[0].values.RT")
                .doesNotExist();
    }

    @Test
    void nobodyKnownIsNobody() {
        var asked = Map.of("nik", "1305016011900097", "elements", ELEMENTS);
        post(Map.of("caseId", caseId, "officer", "officer-siti", "area", "13.05", "people", List.of(asked)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people.length()")
                .isEqualTo(1)
                .jsonPath("$.people[0]")
                .isEmpty();
    }

    @Test
    void onlyServicesAsk() {
        http.post()
                .uri("/internal/comparisons")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.officer(Role.VERIFIER, "13.05"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseSpec compare(String area, String... names) {
        var people = Arrays.stream(names)
                .map(name -> Map.of("nik", house.nik(name), "elements", ELEMENTS))
                .toList();
        return post(Map.of("caseId", caseId, "officer", "officer-siti", "area", area, "people", people));
    }

    private ResponseSpec post(Map<String, Object> body) {
        return http.post()
                .uri("/internal/comparisons")
                .header(HttpHeaders.AUTHORIZATION, service.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
