package id.adminduk.identity.exchange;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.exchange.ExchangeFile.Head;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.sync.Ministry;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files to SIAK and back, in an office whose numbers come from there.
@NationalTest
class ExchangeIT {
    private static final String MAKER = TestTokens.officer(Role.ADMIN, "13.05", "admin-one");
    private static final String CARRIER = TestTokens.officer(Role.ADMIN, "13.05", "admin-two");
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final RegionCode HERE = RegionCode.of("13.05");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ExchangeFile files;

    @Autowired
    private JsonMapper json;

    @Autowired
    private RestTestClient http;

    private Casework cases;
    private House house;
    private UUID death;
    private int batch;
    private List<String> lines = List.of();

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

    private ResponseSpec make() {
        return http.post()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, MAKER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private ResponseSpec fetch(String token) {
        return http.get()
                .uri("/v1/siak/batches/{no}/file", batch)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    private String file(String token) {
        return new String(
                fetch(token).expectStatus().isOk().returnResult(byte[].class).getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    private ResponseSpec bring(byte[] file) {
        return http.post()
                .uri("/v1/siak/answers")
                .header(HttpHeaders.AUTHORIZATION, CARRIER)
                .contentType(LINES)
                .body(file)
                .exchange();
    }

    private JsonNode question() {
        return json.readTree(lines.get(1));
    }

    private String number(int serial) {
        return question().at("/numbers/0/startsWith").asString() + "221126%04d".formatted(serial);
    }

    private Map<String, Object> confirmation(String entry, String number) {
        var request = question().at("/numbers/0/request").asString();
        return Map.of(
                "entry",
                entry,
                "outcome",
                "CONFIRMED",
                "numbers",
                List.of(Map.of("request", request, "value", number)));
    }

    private byte[] answers(int part, List<?> answers) {
        return files.write(Head.ofAnswers(HERE, batch, part, answers.size()), answers);
    }

    private byte[] goodAnswers() {
        return answers(1, List.of(confirmation(entry(), number(batch))));
    }

    private String entry() {
        return question().get("entry").asString();
    }

    private String ledger() {
        return cases.jdbc()
                .sql("select string_agg(state, ',' order by state) from sync_entry where case_id = :id")
                .param("id", death)
                .query(String.class)
                .single();
    }

    private static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @Test
    void aBatchIsChainedSealedAndCarriedByAnother() {
        var head = json.readTree(lines.getFirst());
        assertThat(head.get("batch").asInt()).isEqualTo(batch);
        assertThat(head.get("lines").asInt()).isEqualTo(lines.size() - 2).isOne();
        assertThat(question().get("case").asString()).isEqualTo(death.toString());
        var seal = json.readTree(lines.getLast());
        var sealed = (lines.getFirst() + "\n" + lines.get(1) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(seal.get("sha256").asString()).isEqualTo(ExchangeKey.sha256(sealed));
        expect(fetch(MAKER), 403, "dual-approval-required");

        var before = ExchangeKey.sha256(file(CARRIER).getBytes(StandardCharsets.UTF_8));
        cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik("Rosni") + "'}, 'diedOn': '2026-11-01'}");
        make().expectStatus().isCreated();
        batch++;
        assertThat(json.readTree(file(CARRIER).lines().findFirst().orElseThrow())
                        .get("previous")
                        .asString())
                .isEqualTo(before);
        expect(make(), 409, "siak-nothing-to-send");
    }

    @Test
    void theAnswerBringsTheNumberAndTheCaseGoesOn() {
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
        bring(goodAnswers())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.before")
                .isEqualTo(false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(cases.state(house)).isEqualTo("2 ACTIVE new"));
        assertThat(ledger()).isEqualTo("CONFIRMED,PENDING");
        bring(goodAnswers())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.before")
                .isEqualTo(true);
        expect(bring(answers(1, List.of())), 409, "siak-part-differs");
        bring(answers(2, List.of())).expectStatus().isOk();
    }

    /// What a wrong file is, made out of a right one.
    enum Wrong implements UnaryOperator<String> {
        EMPTY("siak-file-unreadable", _ -> "x"),
        NO_FILE_OF_OURS("siak-file-unreadable", _ -> "PK\u0003\u0004\n\n\n"),
        CHANGED("siak-file-damaged", text -> text.replaceFirst("CONFIRMED", "confirmed")),
        CUT("siak-file-damaged", text -> text.replaceFirst("\n[^\n]*\n", "\n")),
        FORGED("siak-file-not-genuine", text -> text.replaceFirst("\"hmac\":\"..", "\"hmac\":\"zz"));

        private final String code;
        private final UnaryOperator<String> change;

        Wrong(String code, UnaryOperator<String> change) {
            this.code = code;
            this.change = change;
        }

        @Override
        public String apply(String text) {
            return change.apply(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotWholeAndGenuineChangesNothing(Wrong wrong) {
        var text = wrong.apply(new String(goodAnswers(), StandardCharsets.UTF_8));
        expect(bring(text.getBytes(StandardCharsets.UTF_8)), 422, wrong.code);
        assertThat(ledger()).isEqualTo("SENT");
    }

    @Test
    void aGenuineFileForSomethingElseChangesNothing() {
        var good = List.of(confirmation(entry(), number(batch)));
        expect(bring(files.write(Head.ofAnswers(HERE, batch, 1, 7), good)), 422, "siak-file-incomplete");
        expect(bring(files.write(Head.ofAnswers(HERE, 4711, 1, 1), good)), 422, "siak-batch-unknown");
        expect(bring(answers(2, good)), 409, "siak-part-out-of-order");
        expect(bring(answers(0, good)), 422, "siak-file-unreadable");
        var padang = RegionCode.of("13.71");
        expect(bring(files.write(Head.ofAnswers(padang, batch, 1, 1), good)), 422, "siak-file-of-another-office");
        expect(
                bring(files.write(Head.ofBatch(HERE, batch, null, 1, java.time.Instant.EPOCH), good)),
                422,
                "siak-file-unreadable");
        assertThat(ledger()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @CsvSource({
        "1305, number-prefix",
        "0, number-invalid",
        "same, number-in-use",
        "twice, answer-twice",
        "foreign, entry-unknown"
    })
    void oneWrongLineAndNoneIsTaken(String what, String code) {
        var good = confirmation(entry(), number(batch));
        var wrong = switch (what) {
            case "twice" -> good;
            case "foreign" -> confirmation(UUID.randomUUID().toString(), number(batch));
            case "same" -> confirmation(entry(), house.kk());
            case "1305" -> confirmation(entry(), "1305172211260001");
            default -> confirmation(entry(), "0");
        };
        var file = what.equals("twice") || what.equals("foreign") ? List.of(good, wrong) : List.of(wrong);
        bring(answers(1, file))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("siak-answers-invalid")
                .jsonPath("$.errors[?(@.code == '" + code + "')]")
                .isNotEmpty();
        assertThat(ledger()).isEqualTo("SENT");
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void filesAreForAdministratorsAlone(Role role) {
        var token = TestTokens.officer(role, "13.05");
        fetch(token).expectStatus().isForbidden();
        http.get()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("Idempotency-Key", "k-" + role)
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/v1/siak/answers")
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(LINES)
                .body(goodAnswers())
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(ledger()).isEqualTo("SENT");
    }
}
