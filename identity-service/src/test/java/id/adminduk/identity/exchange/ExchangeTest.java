package id.adminduk.identity.exchange;

import static id.adminduk.identity.household.Houses.house;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.exchange.ExchangeFile.Head;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.sync.Ministry;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An office whose numbers come from SIAK, with a batch that asks for one.
@NationalTest
abstract class ExchangeTest {
    static final String MAKER = TestTokens.officer(Role.ADMIN, "13.05", "admin-one");
    static final String CARRIER = TestTokens.officer(Role.ADMIN, "13.05", "admin-two");
    static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    static final RegionCode HERE = RegionCode.of("13.05");

    @Autowired
    ApplicationContext context;

    @Autowired
    ExchangeFile files;

    @Autowired
    JsonMapper json;

    @Autowired
    RestTestClient http;

    Casework cases;
    House house;
    UUID death;
    int batch;
    List<String> lines = List.of();

    /// The death of a head: the widow's card waits for its number; the question is in a batch of its own.
    @BeforeEach
    void aBatch() {
        cases = new Casework(context);
        new Ministry(context).collect();
        house = cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
        death = cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik("Amir") + "'}, 'diedOn': '2026-11-01'}");
        var made = make().expectStatus().isCreated().expectBody(Map.class).returnResult();
        batch = (int) made.getResponseBody().get("batch");
        lines = file(CARRIER).lines().toList();
    }

    final ResponseSpec make() {
        return http.post()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, MAKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    final ResponseSpec fetch(String token) {
        return http.get()
                .uri("/v1/siak/batches/{no}/file", batch)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    final String file(String token) {
        return new String(
                fetch(token).expectStatus().isOk().returnResult(byte[].class).getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    final ResponseSpec bring(byte[] file) {
        return http.post()
                .uri("/v1/siak/answers")
                .header(HttpHeaders.AUTHORIZATION, CARRIER)
                .contentType(LINES)
                .body(file)
                .exchange();
    }

    final JsonNode question() {
        return json.readTree(lines.get(1));
    }

    final String number(int serial) {
        return question().at("/numbers/0/startsWith").asString() + "221126%04d".formatted(serial);
    }

    final Map<String, Object> confirmation(String entry, String number) {
        var request = question().at("/numbers/0/request").asString();
        return Map.of(
                "entry",
                entry,
                "outcome",
                "CONFIRMED",
                "numbers",
                List.of(Map.of("request", request, "value", number)));
    }

    final byte[] answers(int part, List<?> answers) {
        return files.write(Head.ofAnswers(HERE, batch, part, answers.size()), answers);
    }

    final byte[] goodAnswers() {
        return answers(1, List.of(confirmation(entry(), number(batch))));
    }

    final String entry() {
        return question().get("entry").asString();
    }

    final String ledger() {
        return cases.jdbc()
                .sql("select string_agg(state, ',' order by state) from sync_entry where case_id = :id")
                .param("id", death)
                .query(String.class)
                .single();
    }

    static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
