package id.adminduk.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Each step of a case informs its applicant once, whichever desk made it.
class StepNoticesIT extends RunningService {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Map<String, Object> UNREADABLE =
            Map.of("items", List.of(Map.of("requirement", "BIRTH_LETTER", "code", "DOC_UNREADABLE")));

    @Test
    void everyStepIsInTheInboxOnceAndSaysWhatToDo() {
        var id = submitted();
        change("POST", id, "/fix-request", verifier, UNREADABLE);
        upload(id, "BIRTH_LETTER");
        change("POST", id, "/resubmission", citizen, "");
        change("POST", id, "/verification", verifier, "");
        change("POST", id, "/approval", approver, "");
        assertThat(notices(citizen)).containsExactly("processing", "verified", "resubmitted", "needs-fix", "received");
        assertThat(inbox(citizen).at("/items/3/text").asString())
                .contains("Dokumen tidak terbaca. Foto atau pindai ulang");
        assertThat(inbox(citizen).at("/items/3/applicationId").asString()).isEqualTo(id.toString());
        assertThat(notices(TestTokens.citizen(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theReceiptCarriesALinkWhoseSecretStaysBehindTheHash() {
        submitted();
        var text = inbox(citizen).at("/items/0/text").asString();
        assertThat(text).containsPattern("/t#AD-[0-9A-Z]{5}-[0-9A-Z]{5}/[0-9]{6}$");
    }

    @Test
    void aRefusalTellsOfTheAppeal() {
        var id = submitted();
        change("POST", id, "/rejection", verifier, Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE"))));
        assertThat(state(id)).isEqualTo("REJECTED");
        assertThat(inbox(citizen).at("/items/0/text").asString())
                .contains("tidak memenuhi syarat", "Keberatan dapat diajukan");
    }

    /// The receipt leaves at once, what the office did waits while its reader sleeps.
    @Test
    void whatCanWaitWaitsForTheMorning() {
        sleepsNow("SMS", "id");
        var id = submitted();
        change("POST", id, "/fix-request", verifier, UNREADABLE);
        assertThat(message(id, "received").due()).isBeforeOrEqualTo(Instant.now());
        assertThat(message(id, "needs-fix").due()).isAfter(Instant.now().plus(Duration.ofMinutes(20)));
        var status =
                api.get("/v1/applications/" + id + "/messages", verifier).body().at("/messages");
        assertThat(status)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.at("/channel").asString()).isEqualTo("SMS"));
        assertThat(status).anySatisfy(each -> {
            assertThat(each.at("/notice").asString()).isEqualTo("needs-fix");
            assertThat(each.at("/status").asString()).isEqualTo("QUEUED");
            assertThat(each.has("recipient")).isFalse();
        });
    }

    @Test
    void whoeverWantsTheInboxOnlyGetsNothingElse() {
        prefers(List.of(), "both", "00:00", "00:00");
        var id = submitted();
        assertThat(notices(citizen)).containsExactly("received");
        assertThat(api.get("/v1/applications/" + id + "/messages", verifier)
                        .body()
                        .at("/messages"))
                .isEmpty();
    }

    @Test
    void onlyOfficersWhoSeeTheCaseSeeItsMessages() {
        var path = "/v1/applications/" + submitted() + "/messages";
        assertThat(api.get(path, "").status()).isEqualTo(401);
        assertThat(api.get(path, citizen).status()).isEqualTo(403);
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.06", "officer-elsewhere");
        assertThat(api.get(path, elsewhere).status()).isEqualTo(404);
    }

    @Test
    void aDraftOrAChangedFormIsNoNews() {
        var id = draft();
        change("PUT", id, "/form", citizen, Reports.complete());
        assertThat(notices(citizen)).isEmpty();
    }

    private void sleepsNow(String channel, String language) {
        var now = LocalTime.now(OFFICE);
        prefers(
                List.of(channel),
                language,
                now.minusMinutes(30).withNano(0).toString(),
                now.plusMinutes(30).withNano(0).toString());
    }

    private void prefers(List<String> channels, String language, String from, String until) {
        var chosen = Map.of("channels", channels, "language", language, "quietFrom", from, "quietUntil", until);
        var answer = api.change("PUT", "/v1/notifications/preferences", citizen, "\"v0\"", chosen);
        assertThat(answer.status()).isEqualTo(200);
    }

    private JsonNode inbox(String token) {
        return api.get("/v1/notifications?limit=100", token).body();
    }

    private List<String> notices(String token) {
        return inbox(token)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/notice").asString())
                .toList();
    }

    private record Written(Instant due) {}

    private Written message(UUID id, String notice) {
        return jdbc.sql("select next_try from message where application_id = :id and notice = :notice and source_key"
                        + " like '%/phone'")
                .param("id", id)
                .param("notice", notice)
                .query((row, _) -> new Written(row.getTimestamp("next_try").toInstant()))
                .single();
    }
}
