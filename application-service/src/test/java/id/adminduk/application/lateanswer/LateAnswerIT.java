package id.adminduk.application.lateanswer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases filed while identity-service is away are taken, and decided by the registry once it is back.
class LateAnswerIT extends RunningService {
    private static final String HOME = "13.05.07.2002";

    @Autowired
    LateAsker asker;

    @Test
    void whatWasFiledWhileTheRegistryWasAwayIsAskedAboutWhenItIsBack() {
        var drafts = IntStream.range(0, 50)
                .mapToObj(_ -> filledDraft(Reports.complete()))
                .toList();
        registryIsAway();
        drafts.forEach(this::submit);
        assertThat(JSON.readTree(event("submitted", drafts.getFirst()))
                        .at("/regionCode")
                        .asString())
                .isEqualTo("13.05");
        assertThat(drafts).allSatisfy(id -> assertThat(findings(id)).containsExactly("REGISTRY_AWAY"));
        asker.askAll();
        assertThat(drafts).allSatisfy(id -> assertThat(isOwed(id)).isTrue());

        registryAnswers(HOME, List.of("MOTHER_AGE_UNUSUAL"));
        untilAnswered(drafts);
        assertThat(drafts).allSatisfy(id -> {
            assertThat(findings(id)).containsExactly("MOTHER_AGE_UNUSUAL");
            assertThat(region(id)).isEqualTo(HOME);
            assertThat(history(id)).containsExactly("OPEN", "FILL", "SUBMIT", "REGISTRY_ANSWERED");
            assertThat(state(id)).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void whoMayActForTheParentsIsAskedLaterToo() {
        var id = filledDraft(Reports.complete());
        IDENTITY.stubFor(post(urlEqualTo(ACTING)).willReturn(aResponse().withStatus(503)));
        submit(id);
        assertThat(findings(id)).containsExactly("APPLICANT_NOT_CHECKED");
        applicantActsOn("null");
        untilAnswered(List.of(id));
        assertThat(findings(id)).containsExactly("APPLICANT_NOT_ENTITLED");
    }

    @Test
    void nobodyIsAskedAboutACaseThatIsOver() {
        var id = filledDraft(Reports.complete());
        registryIsAway();
        submit(id);
        change("POST", id, "/cancellation", citizen, "");
        untilAnswered(List.of(id));
        assertThat(history(id)).endsWith("SUBMIT", "CANCEL");
    }

    private void submit(UUID id) {
        assertThat(api.create("/v1/applications/" + id + "/submission", citizen, "")
                        .status())
                .isEqualTo(200);
    }

    /// Due at once, whatever an earlier walk has put off.
    private void untilAnswered(List<UUID> cases) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            jdbc.sql("update registry_question set due_at = now() - interval '1 second'")
                    .update();
            asker.askAll();
            return cases.stream().noneMatch(this::isOwed);
        });
    }

    private boolean isOwed(UUID id) {
        return jdbc.sql("select exists (select 1 from registry_question where application_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<String> findings(UUID id) {
        return api.get("/v1/applications/" + id, verifier)
                .body()
                .at("/registry/findings")
                .valueStream()
                .map(finding -> finding.asString())
                .toList();
    }

    private String region(UUID id) {
        return jdbc.sql("select region_code from application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
