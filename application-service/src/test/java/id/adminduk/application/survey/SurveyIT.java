package id.adminduk.application.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.CaseSteps;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class SurveyIT {
    private static final String INDEX = "/v1/surveys/index?from=%s&until=%s&service=BIRTH&region=13.05";

    @Autowired
    private RestTestClient http;

    @Autowired
    private CaseSteps given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void whoeverHoldsTheReceiptOfAnEndedCaseJudgesOnce() {
        var receipt = ended(UUID.randomUUID());
        judge(receipt, 4, null).expectStatus().isNoContent();
        expectCode(judge(receipt, 1, null), 409, "survey-answered");
        expectCode(judge(new TrackingReceipt(receipt.trackingNo(), "000000x"), 4, null), 404, "tracking-not-found");
    }

    @Test
    void theApplicantJudgesWithoutTheReceiptAndNobodyElseDoes() {
        var citizen = UUID.randomUUID();
        var id = given.draftOf(citizen);
        given.submit(id);
        expectCode(judge(id, TestTokens.citizen(citizen)), 409, "survey-not-open");
        given.reject(id);
        expectCode(judge(id, TestTokens.citizen(UUID.randomUUID())), 404, "not-found");
        expectCode(judge(id, TestTokens.officer(Role.FRONT_OFFICE, "13.05", "officer-rina")), 403, "forbidden");
        judge(id, TestTokens.citizen(citizen)).expectStatus().isNoContent();
    }

    @Test
    void twentyAtOnceAreOneAnswer() {
        var receipt = ended(UUID.randomUUID());
        var codes = IntStream.range(0, 20)
                .parallel()
                .map(_ -> judge(receipt, 3, null)
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .boxed()
                .toList();
        assertThat(codes).filteredOn(code -> code == 204).hasSize(1);
        assertThat(codes).filteredOn(code -> code == 409).hasSize(19);
    }

    @Test
    void everyElementWantsAnAnswerFromOneToFour() {
        var receipt = ended(UUID.randomUUID());
        var answers = new HashMap<>(answers(3));
        answers.remove("COST");
        answers.put("TIME", 5);
        send(receipt, answers, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("survey-incomplete")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("#/answers/TIME")
                .jsonPath("$.errors[1].pointer")
                .isEqualTo("#/answers/COST");
        judge(receipt, 3, null).expectStatus().isNoContent(); // nothing was written by the refusal
    }

    @Test
    void anAnswerIsToldWithoutWhoseItIs() {
        var id = given.draftOf(UUID.randomUUID());
        var receipt = given.submit(id);
        given.reject(id);
        judge(receipt, 2, null).expectStatus().isNoContent();
        var told = jdbc.sql("select type, convert_from(payload, 'UTF8') from outbox where topic = :topic order by id")
                .param("topic", SurveyAnswered.TOPIC)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        assertThat(told).isNotEmpty().noneMatch(each -> each.getValue().contains(id.toString()));
        EventSamples.assertMatches(
                told.getLast().getKey(), json.readTree(told.getLast().getValue()));
    }

    @Test
    void theIndexIsPublishedAndCountsWhatWasSaid() {
        var day = LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"));
        for (int each = 0; each < SurveyIndex.FEWEST; each++)
            judge(ended(UUID.randomUUID()), 4, null).expectStatus().isNoContent();
        http.get()
                .uri(INDEX.formatted(day.minusDays(1), day.plusDays(1)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.respondents")
                .value(Integer.class, count -> assertThat(count).isGreaterThanOrEqualTo(SurveyIndex.FEWEST))
                .jsonPath("$.index")
                .isNotEmpty()
                .jsonPath("$.means.COST")
                .isNotEmpty();
        http.get()
                .uri(INDEX.formatted(day.plusDays(1), day.plusDays(2)))
                .exchange()
                .expectBody()
                .jsonPath("$.respondents")
                .isEqualTo(0)
                .jsonPath("$.index")
                .isEmpty();
        expectCode(http.get().uri(INDEX.formatted(day, day.minusDays(1))).exchange(), 422, "survey-period-invalid");
    }

    @Test
    void suggestionsAreReadInTheirAreaAndLieSealed() {
        var said = "Loket dua kurang kursi " + UUID.randomUUID();
        judge(ended(UUID.randomUUID()), 4, said).expectStatus().isNoContent();
        assertThat(suggestions("13.05.01", "?limit=100")).contains(said);
        assertThat(suggestions("13.05.02", "?limit=100")).doesNotContain(said);
        assertThat(jdbc.sql("select count(*) from survey_answer where position(:said in encode(suggestion,"
                                + " 'escape')) > 0")
                        .param("said", said)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String suggestions(String region, String query) {
        return new String(
                java.util.Objects.requireNonNull(http.get()
                        .uri("/v1/surveys/suggestions" + query)
                        .header("Authorization", TestTokens.officer(Role.OPERATOR, region, "officer-dasbor"))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theNineQuestionsAreInBothLanguages() {
        for (var language : Map.of("id", "Gratis", "en", "Free").entrySet())
            http.get()
                    .uri("/v1/surveys/questions")
                    .header("Accept-Language", language.getKey())
                    .exchange()
                    .expectBody()
                    .jsonPath("$.questions.length()")
                    .isEqualTo(9)
                    .jsonPath("$.questions[3].choices[3].text")
                    .isEqualTo(language.getValue());
    }

    private TrackingReceipt ended(UUID citizen) {
        var id = given.draftOf(citizen);
        var receipt = given.submit(id);
        given.reject(id);
        return receipt;
    }

    private RestTestClient.ResponseSpec judge(TrackingReceipt receipt, int points, @Nullable String suggestion) {
        return send(receipt, answers(points), suggestion);
    }

    private RestTestClient.ResponseSpec send(
            TrackingReceipt receipt, Map<String, Integer> answers, @Nullable String suggestion) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("trackingNo", receipt.trackingNo());
        body.put("pin", receipt.pin());
        body.put("answers", answers);
        body.put("suggestion", suggestion);
        return http.post()
                .uri("/v1/surveys")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec judge(UUID id, String token) {
        return http.post()
                .uri("/v1/applications/{id}/survey", id)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answers", answers(3)))
                .exchange();
    }

    private static Map<String, Integer> answers(int points) {
        var answers = new HashMap<String, Integer>();
        for (var element : SurveyElement.values()) answers.put(element.name(), points);
        return answers;
    }

    private static void expectCode(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
