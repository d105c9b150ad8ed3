package id.adminduk.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class VerificationIT {
    private static final String STRANGER = "1305016011900097";
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsMatchNoMatchAndNotAllowedAndNothingElse() {
        var agency = Agency.with(http, 10, "name", "birthDate");
        var body = agency.verify(
                        HENDRA.nik().value(),
                        Map.of("name", "HENDRA SAPUTRA", "birthDate", "1994-11-24", "sex", "MALE"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body)
                .contains("\"fields\":{\"birthDate\":\"NO_MATCH\",\"name\":\"MATCH\",\"sex\":\"NOT_ALLOWED\"}")
                .doesNotContain("1994-11-23")
                .doesNotContain(HENDRA.nik().value());
    }

    @Test
    void aNikNobodyHasGetsTheSameAnswerAsOneOfWhichNothingAgrees() {
        var agency = Agency.with(http, 10, "name", "kkNumber", "motherName", "status");
        var claim = Map.of(
                "name", "Siapa Saja", "kkNumber", "1305010101100001", "motherName", "Ibu Siapa", "status", "DECEASED");
        assertThat(fieldsOf(agency, STRANGER, claim))
                .isEqualTo(fieldsOf(agency, HENDRA.nik().value(), claim));
    }

    @Test
    void comparesTheFamilyCard() {
        var agency = Agency.with(http, 10, "kkNumber");
        var card = DemoPeople.householdOf(HENDRA).family().number().value();
        assertThat(fieldsOf(agency, HENDRA.nik().value(), Map.of("kkNumber", card)))
                .isEqualTo(Map.of("kkNumber", "MATCH"));
        assertThat(fieldsOf(agency, HENDRA.nik().value(), Map.of("kkNumber", "1305010101100001")))
                .isEqualTo(Map.of("kkNumber", "NO_MATCH"));
    }

    @Test
    void booksEveryCheckWithoutTheNikAndCoversItInTheAuditChain() {
        var agency = Agency.with(http, 10, "name", "sex");
        agency.verify(HENDRA.nik().value(), Map.of("name", "Hendra Saputra", "sex", "FEMALE"));
        var line = jdbc.sql("select * from verification where agreement_id = cast(:agreement as uuid)")
                .param("agreement", agency.agreement())
                .query()
                .singleRow();
        assertThat(line.get("resident_id")).isEqualTo(HENDRA.id());
        assertThat(line.get("compared")).isEqualTo("NAME,SEX");
        assertThat(line.get("matched")).isEqualTo("NAME");
        assertThat(line.toString()).doesNotContain(HENDRA.nik().value());
        var entry = jdbc.sql("select * from audit_entry where action = 'verification.checked' and object_id = :batch")
                .param("batch", String.valueOf(line.get("batch_id")))
                .query()
                .singleRow();
        assertThat(entry.get("case_id")).isEqualTo(agency.agreement());
        assertThat(entry.get("after_hash").toString()).matches("[0-9a-f]{64}");
        assertThat(entry.toString()).doesNotContain(HENDRA.nik().value());
    }

    @Test
    void refusesWhatTheDayHasNoRoomForEvenAtOnce() throws InterruptedException, ExecutionException {
        var agency = Agency.with(http, 20, "name");
        Callable<Integer> ask = () -> agency.verify(HENDRA.nik().value(), Map.of("name", "Hendra"))
                .returnResult()
                .getStatus()
                .value();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 60).mapToObj(_ -> ask).toList());
            int granted = 0;
            for (var answer : answers) if (answer.get() == 200) granted++;
            assertThat(granted).isEqualTo(20);
        }
        agency.verify(STRANGER, Map.of("name", "Hendra"))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("quota-exceeded")
                .jsonPath("$.title")
                .isEqualTo("Today's verification quota is used up");
    }

    @Test
    void manyMissesBlockTheAgencyUntilAnAdministratorLiftsIt() {
        var agency = Agency.with(http, 1000, "name");
        for (int i = 1; i <= 100; i++)
            agency.verify("130598%02d0190%04d".formatted(1 + i % 28, i), Map.of("name", "Siapa"));
        expect(agency.verify(HENDRA.nik().value(), Map.of("name", "Hendra Saputra")), 403, "agency-blocked");
        assertThat(jdbc.sql("select reason from audit_entry where action = 'verification.scan-suspected' and"
                                + " object_id = :id")
                        .param("id", agency.agreement())
                        .query(String.class)
                        .list())
                .containsExactly("MANY_MISSES");
        release(agency).expectStatus().isOk();
        agency.verify(HENDRA.nik().value(), Map.of("name", "Hendra Saputra"))
                .expectStatus()
                .isOk();
        expect(release(agency), 409, "agreement-not-blocked");
    }

    @Test
    void numbersInOrderBlockTheAgency() {
        var agency = Agency.with(http, 1000, "name");
        var niks = DemoPeople.couples().stream()
                .flatMap(couple -> java.util.stream.Stream.of(couple.mother(), couple.father()))
                .map(resident -> resident.nik().value())
                .sorted()
                .limit(240)
                .toList();
        niks.forEach(nik -> agency.verify(nik, Map.of("name", "Siapa")));
        expect(agency.verify(niks.getFirst(), Map.of("name", "Siapa")), 403, "agency-blocked");
    }

    @Test
    void withoutAnAgreementInForceThereIsNoAnswer() {
        var today = Agency.today();
        var none = new Agency(http, UUID.randomUUID(), Agency.tokenOf(UUID.randomUUID()), "");
        expect(none.verify(STRANGER, Map.of("name", "Hendra")), 403, "agreement-missing");
        var past = UUID.randomUUID();
        Agency.conclude(http, past, "PKS/" + past, today.minusDays(9), today.minusDays(1), 5, List.of("name"));
        expect(
                new Agency(http, past, Agency.tokenOf(past), "").verify(STRANGER, Map.of("name", "Hendra")),
                403,
                "agreement-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"nik\":\"1305016011900097\"}', 422, nothing-to-compare",
        "'{\"name\":\"Hendra\"}', 422, validation-failed",
        "'{\"nik\":\"130501601190009\",\"name\":\"A\"}', 422, nik-invalid",
        "'{\"nik\":\"1305017911900097\",\"name\":\"A\"}', 422, nik-invalid",
        "'{\"nik\":\"1305016011900000\",\"name\":\"A\"}', 422, nik-invalid",
        "'{\"nik\":\"1305016011900097\",\"kkNumber\":\"1\"}', 422, kk-invalid",
        "'{\"nik\":\"1305016011900097\",\"name\":\"\"}', 422, validation-failed",
        "'{\"nik\":\"1305016011900097\",\"religion\":\"ISLAM\"}', 400, unknown-property",
        "'{\"nik\":\"1305016011900097\"', 400, malformed-json"
    })
    void badInputIsRefusedAndNotBooked(String body, int status, String code) {
        var agency = Agency.with(http, 10, "name");
        expect(send("/v1/verifications", body, agency.token()), status, code);
        assertThat(jdbc.sql("select count(*) from verification_usage where agency_id = :id")
                        .param("id", agency.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER", "ADMIN", "AUDITOR", "PARTNER", "KIOSK"})
    void isForAgenciesAlone(String role) {
        var token = TestTokens.of(Map.of("sub", "somebody", "roles", List.of(role), "region", "13.05"));
        expect(send("/v1/verifications", "{}", token), 403, "forbidden");
    }

    private Object fieldsOf(Agency agency, String nik, Map<String, String> claim) {
        return agency.verify(nik, claim)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("fields");
    }

    private RestTestClient.ResponseSpec release(Agency agency) {
        return send(
                "/v1/verifications/agreements/" + agency.agreement() + "/release",
                "{\"reason\":\"Dijelaskan lewat surat\"}",
                Agency.ADMIN);
    }

    private RestTestClient.ResponseSpec send(String path, String body, String authorization) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void expect(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
