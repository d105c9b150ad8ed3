package id.adminduk.application.residents;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.form.Form;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbour answers, refuses, is slow, or is gone.
class RegistryIT extends RunningService {
    private static final String NEWCOMERS = "/internal/newcomer-checks";

    @Autowired
    Registry registry;

    @AfterEach
    void recover() {
        registryAnswers(List.of());
        await().until(() -> !registry.ask(Reports.complete()).isAway());
    }

    @Test
    void asksAsAServiceAndOnlyWhatIsNeeded() {
        var report = Reports.complete();
        var check = registry.ask(report);
        assertThat(check.isClean()).isTrue();
        assertThat(check.motherId()).isEqualTo(motherId);
        assertThat(check.home().value()).isEqualTo(NAGARI);
        IDENTITY.verify(postRequestedFor(urlEqualTo("/internal/birth-checks"))
                .withHeader("Authorization", matching("Bearer [^.]+\\.[^.]+\\.[^.]+"))
                .withRequestBody(equalToJson(
                        """
                        {"motherNik": "%s", "fatherNik": "1305011708900002", "motherName": "Rahma Yulia",
                         "fatherName": "Ahmad Fauzi", "birthDate": "%s", "multipleOrder": 0}
                        """.formatted(report.mother().nik(), report.child().birthDate()))));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 401, 403, 404, 429})
    void anOutageIsAnAnswer(int status) {
        answersWith(status);
        assertThat(registry.ask(Reports.complete()).isAway()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void aReportItCannotReadIsAFinding(int status) {
        answersWith(status);
        assertThat(registry.ask(Reports.complete()).findings()).containsExactly("REPORT_UNREADABLE");
    }

    @Test
    void aSlowRegistryIsAway() {
        IDENTITY.resetAll();
        IDENTITY.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withFixedDelay(2500)));
        assertThat(registry.ask(Reports.complete()).isAway()).isTrue();
    }

    @Test
    void theBreakerSparesANeighbourThatIsDown() {
        answersWith(503);
        IntStream.range(0, 60).forEach(_ -> registry.ask(Reports.complete()));
        assertThat(IDENTITY.findAll(postRequestedFor(anyUrl()))).hasSizeLessThan(60);
    }

    @Test
    void aReportWithoutAMotherIsNotAskedAbout() {
        assertThat(registry.ask(BirthReport.EMPTY).findings()).containsExactly("MOTHER_UNKNOWN");
        IDENTITY.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void theOfficerHearsWhomSomebodyMayBe() {
        var id = UUID.randomUUID();
        IDENTITY.stubFor(post(urlEqualTo(NEWCOMERS)).willReturn(okJson("{\"residents\": 1, \"cases\": 2}")));
        assertThat(ask(id).findings()).containsExactly("PERSON_MAY_BE_KNOWN", "PERSON_IN_ANOTHER_CASE");
        IDENTITY.verify(postRequestedFor(urlEqualTo(NEWCOMERS))
                .withRequestBody(matchingJsonPath("$.applicationId", equalTo(id.toString())))
                .withRequestBody(matchingJsonPath("$.service", equalTo("BIRTH")))
                .withRequestBody(matchingJsonPath("$.form.child.birthDate")));
    }

    /// The registry looks again before it enters anybody.
    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void withoutThatAnswerTheCaseGoesOn(int status) {
        IDENTITY.stubFor(post(urlEqualTo(NEWCOMERS)).willReturn(aResponse().withStatus(status)));
        assertThat(ask(UUID.randomUUID()).findings()).isEmpty();
    }

    private RegistryCheck ask(UUID application) {
        return registry.ask(application, CatalogueFixture.catalogue().get("BIRTH"), Form.of(Reports.complete()), null);
    }

    private static void answersWith(int status) {
        IDENTITY.resetAll();
        IDENTITY.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
    }
}
