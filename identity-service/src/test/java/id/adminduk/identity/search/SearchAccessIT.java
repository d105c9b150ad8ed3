package id.adminduk.identity.search;

import static id.adminduk.identity.household.Houses.house;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@PopulatedTest
class SearchAccessIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void showsAnOfficerTheirOwnAreaOnly() {
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02");
        var person = DemoPeople.named("Rahmi Yulianti");
        for (var question : List.of(
                Map.of("nik", person.nik().value()),
                Map.of(
                        "kkNumber",
                        DemoPeople.householdOf(person).family().number().value()),
                Map.of("name", "Rahmi Yulianti"))) {
            searches()
                    .search(elsewhere, question)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[?(@.personId == '" + person.id() + "')]")
                    .isEmpty();
        }
        searches()
                .search(TestTokens.of(Map.of("sub", "officer", "roles", List.of("VERIFIER"))), Map.of("name", "Rahmi"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void hidesProtectedPeople() {
        var person = DemoPeople.named("Yesi Marlina");
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test') on conflict do nothing
            """).param("id", person.id()).update();
        searches()
                .found(Map.of("nik", person.nik().value()))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        searches()
                .found(Map.of("name", "Yesi Marlina", "birthDate", "1995-06-21"))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    /// Of a card whose home must not be found nobody is found, by whatever question; of any other, everybody.
    @Test
    void findsNobodyOfAHiddenHome() {
        var house = new Casework(context)
                .with(house(
                        "Sarinahwati F 1985-07-03 KEPALA_KELUARGA CERAI_HIDUP_TERCATAT",
                        "Buyuang M 2016 ANAK BELUM_KAWIN"));
        var byName = Map.of("name", "Sarinahwati", "birthDate", "1985-07-03");
        var byNik = Map.of("nik", house.nik("Sarinahwati"));
        searches()
                .found(Map.of("kkNumber", house.kk()))
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        for (var question : List.of(byName, byNik))
            searches()
                    .found(question)
                    .jsonPath("$.items[0].personId")
                    .isEqualTo(house.person("Sarinahwati").id().toString());
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test')
            """).param("id", house.person("Buyuang").id()).update();
        for (var question : List.of(byName, byNik, Map.of("kkNumber", house.kk())))
            searches().found(question).jsonPath("$.items.length()").isEqualTo(0);
        jdbc.sql("update protected_person set until = now(), lifted_by = 'test' where resident_id = :id")
                .param("id", house.person("Buyuang").id())
                .update();
        for (var question : List.of(byName, byNik))
            searches().found(question).jsonPath("$.items.length()").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FRONT_OFFICE", "VERIFIER", "APPROVER", "SIGNER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToEverybodyElse(Role role) {
        searches()
                .search(TestTokens.officer(role, "13.05"), Map.of("name", "Rahmi Yulianti"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void isClosedWithoutSignIn() {
        http.post()
                .uri("/v1/residents/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Rahmi", "reason", "COUNTER"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private SearchClient searches() {
        return new SearchClient(http);
    }
}
