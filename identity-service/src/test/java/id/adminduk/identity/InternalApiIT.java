package id.adminduk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class InternalApiIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private ServiceToken service;

    private RestTestClient.ResponseSpec post(String path, Object body, String authorization) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> check(String mother, String father) {
        return Map.of(
                "motherNik",
                DemoPeople.named(mother).nik().value(),
                "motherName",
                mother,
                "fatherNik",
                DemoPeople.named(father).nik().value(),
                "fatherName",
                father,
                "birthDate",
                "2026-11-20",
                "multipleOrder",
                0);
    }

    @Test
    void tellsWhatTheRegistryWouldSayToABirth() {
        post("/internal/birth-checks", check("Rahmi Yulianti", "Syafrizal"), service.bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mother.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.mother.nameMatches")
                .isEqualTo(true)
                .jsonPath("$.mother.name")
                .isEqualTo("Rahmi Yulianti")
                .jsonPath("$.mother.regionCode")
                .isEqualTo("13.05.01.2001")
                .jsonPath("$.father.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.marriedInRegistry")
                .isEqualTo(true)
                .jsonPath("$.childAlreadyRegistered")
                .isEqualTo(false)
                .jsonPath("$.findings")
                .isEmpty();
    }

    @Test
    void findsNoRecordedMarriageWhereThereIsNone() {
        post("/internal/birth-checks", check("Yesi Marlina", "Nofriadi"), service.bearer())
                .expectBody()
                .jsonPath("$.marriedInRegistry")
                .isEqualTo(false);
    }

    @Test
    void answersAboutAMotherNobodyKnows() {
        var body = Map.of(
                "motherNik",
                "1305016011900097",
                "motherName",
                "Tak Dikenal",
                "birthDate",
                "2026-11-20",
                "multipleOrder",
                0);
        post("/internal/birth-checks", body, service.bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mother.status")
                .isEqualTo("UNKNOWN")
                .jsonPath("$.father")
                .doesNotExist()
                .jsonPath("$.findings[0]")
                .isEqualTo("MOTHER_UNKNOWN");
    }

    private static Map<String, Object> foundling(Object guardian) {
        return Map.of("guardian", guardian, "birthDate", "2026-11-20", "multipleOrder", 0);
    }

    private static Map<String, Object> guardian(String name) {
        return Map.of("nik", DemoPeople.named(name).nik().value(), "name", name);
    }

    @Test
    void tellsWhoTakesInAFoundling() {
        post("/internal/birth-checks", foundling(guardian("Desi Ratnasari")), service.bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mother")
                .doesNotExist()
                .jsonPath("$.guardian.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.guardian.nameMatches")
                .isEqualTo(true)
                .jsonPath("$.findings")
                .isEqualTo("FOUNDLING");
    }

    @Test
    void aBirthHasAMotherOrAGuardian() {
        for (var body : List.of(
                Map.of("birthDate", "2026-11-20", "multipleOrder", 0),
                foundling(Map.of("name", "Desi Ratnasari")),
                foundling(Map.of("nik", DemoPeople.named("Desi Ratnasari").nik().value(), "name", " "))))
            post("/internal/birth-checks", body, service.bearer())
                    .expectStatus()
                    .isEqualTo(422);
        var both = new HashMap<>(check("Rahmi Yulianti", "Syafrizal"));
        both.put("guardian", guardian("Desi Ratnasari"));
        post("/internal/birth-checks", both, service.bearer()).expectStatus().isEqualTo(422);
    }

    @Test
    void summarisesAResidentWithTheCardsNumberMasked() {
        var father = DemoPeople.named("Hendra Saputra");
        var kk = DemoPeople.householdOf(father).family().number();
        var answer = post(
                        "/internal/residents/summary",
                        Map.of("nik", father.nik().value()),
                        service.bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.personId")
                .isEqualTo(father.id().toString())
                .jsonPath("$.birthDate")
                .isEqualTo("1994-11-23")
                .jsonPath("$.kkMasked")
                .isEqualTo(kk.toString())
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .returnResult();
        assertThat(new String(answer.getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(kk.value())
                .doesNotContain(father.nik().value());
    }

    @Test
    void knowsNothingOfAStranger() {
        post("/internal/residents/summary", Map.of("nik", "1305016011900097"), service.bearer())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void refusesANikThatCannotBe() {
        var answer = post("/internal/residents/summary", Map.of("nik", "1305017911900097"), service.bearer())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .returnResult();
        assertThat(new String(answer.getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("nik-invalid")
                .doesNotContain("1305017911900097");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/birth-checks", "/internal/residents/summary"})
    void answersNobodyButServices(String path) {
        var body = Map.of("nik", DemoPeople.named("Hendra Saputra").nik().value());
        http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        post(path, body, TestTokens.citizen(UUID.randomUUID())).expectStatus().isUnauthorized();
        post(path, body, TestTokens.officer(Role.ADMIN, "13.05")).expectStatus().isUnauthorized();
        post(path, body, TestTokens.officer(Role.SERVICE, "13.05"))
                .expectStatus()
                .isUnauthorized();
    }
}
