package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Officers decide: verification, approval by somebody else, rejection.
class DecideApplicationIT extends RunningService {

    @Test
    void approvalCarriesTheDecidedFormSealed() {
        var id = verified();
        var answer = change("POST", id, "/approval", approver, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isEqualTo("REGISTERING");
        var approved = JSON.readTree(event("approved", id));
        assertThat(approved.at("/straightThrough").asBoolean()).isFalse();
        assertThat(approved.toString()).doesNotContain("Rahma");
        var report = confidential.open(id, approved.at("/confidential").asString(), BirthReport.class);
        assertThat(report.child().name()).isEqualTo("Siti Aminah");
        assertThat(history(id)).containsExactly("OPEN", "FILL", "SUBMIT", "VERIFY", "APPROVE");
        assertThat(actorOf(id, "VERIFY")).isEqualTo("OFFICER:officer-siti");
        assertThat(actorOf(id, "APPROVE")).isEqualTo("OFFICER:officer-budi");
    }

    @Test
    void theVerifierDoesNotApprove() {
        var id = verified();
        var both = TestTokens.of(Map.of(
                "sub", "officer-siti",
                "roles", List.of("VERIFIER", "APPROVER"),
                "region", "13.05",
                "acr", "aal2",
                "auth_time", Instant.now().getEpochSecond()));
        var answer = change("POST", id, "/approval", both, "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("four-eyes-required");
        assertThat(state(id)).isEqualTo("VERIFIED");
    }

    @ParameterizedTest
    @CsvSource({"aal1, 0", "aal2, 16"})
    void approvalNeedsASecondFactorOfLately(String level, int minutesAgo) {
        var id = verified();
        var provedAt = Instant.now().minus(Duration.ofMinutes(minutesAgo));
        var weak = TestTokens.officer(Role.APPROVER, "13.05", "officer-budi", level, provedAt);
        var answer = change("POST", id, "/approval", weak, "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("recent-proof-required");
        assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"aal2\"", "max_age=\"900\"");
        assertThat(state(id)).isEqualTo("VERIFIED");
        var earlier = TestTokens.officer(
                Role.APPROVER, "13.05", "officer-budi", "aal2", Instant.now().minus(Duration.ofMinutes(14)));
        assertThat(change("POST", id, "/approval", earlier, "").status()).isEqualTo(200);
    }

    @Test
    void nobodyDecidesOnTheirOwnFamily() {
        var id = submitted();
        for (var relative : List.of(citizenId, motherId, fatherId)) {
            var officer = TestTokens.of(Map.of(
                    "sub",
                    "officer-relative",
                    "roles",
                    List.of("VERIFIER"),
                    "region",
                    "13.05",
                    "person",
                    relative.toString()));
            assertThat(change("POST", id, "/verification", officer, "").code()).isEqualTo("conflict-of-interest");
            assertThat(change("POST", id, "/rejection", officer, reject("NOT_ELIGIBLE"))
                            .code())
                    .isEqualTo("conflict-of-interest");
        }
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void anotherAreasCaseDoesNotExist() {
        var id = submitted();
        for (var region : List.of("13.06", "13.05.02", "13.05.01.2002")) {
            var elsewhere = TestTokens.officer(Role.VERIFIER, region);
            assertThat(api.get("/v1/applications/" + id, elsewhere).status()).isEqualTo(404);
            assertThat(change("POST", id, "/verification", elsewhere, "").status())
                    .isEqualTo(404);
        }
        assertThat(api.get("/v1/applications/" + id, TestTokens.officer(Role.VERIFIER, NAGARI))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDecisionIsMadeOnWhatTheOfficerSaw() {
        var id = submitted();
        var path = "/v1/applications/" + id + "/verification";
        assertThat(api.change("POST", path, verifier, "", "").status()).isEqualTo(428);
        assertThat(api.change("POST", path, verifier, "\"v0\"", "").code()).isEqualTo("stale-version");
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        var id = submitted();
        var answer = change("POST", id, "/approval", approver, "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("illegal-transition");
    }

    @Test
    void nothingIsVerifiedWithoutTheRegistry() {
        var id = submitted();
        registryIsAway();
        var away = change("POST", id, "/verification", verifier, "");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("registry-unavailable");
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        registryAnswers(List.of("MOTHER_AGE_UNUSUAL"));
        org.awaitility.Awaitility.await()
                .until(() -> change("POST", id, "/verification", verifier, "").status() == 200);
        var seen = api.get("/v1/applications/" + id, verifier);
        assertThat(seen.text("/registry/findings/0")).isEqualTo("MOTHER_AGE_UNUSUAL");
        assertThat(seen.text("/registry/mother/name")).isEqualTo("RAHMA YULIA");
    }

    @Test
    void aRejectionSaysWhyInTheCitizensWords() {
        var id = submitted();
        assertThat(change("POST", id, "/rejection", verifier, Map.of("items", List.of()))
                        .code())
                .isEqualTo("reasons-invalid");
        assertThat(change("POST", id, "/rejection", verifier, reject("BECAUSE")).code())
                .isEqualTo("reasons-invalid");
        assertThat(change("POST", id, "/rejection", verifier, reject("COURT_RULING_NEEDED"))
                        .text("/state"))
                .isEqualTo("REJECTED");
        assertThat(JSON.readTree(event("rejected", id)).at("/reasons/0").asString())
                .isEqualTo("COURT_RULING_NEEDED");
        assertThat(api.get("/v1/applications/" + id, citizen).text("/reasons/0/text"))
                .contains("pengadilan");
    }

    @Test
    void aFixNamesARequirementOfTheService() {
        var id = submitted();
        var items = Map.of("items", List.of(Map.of("requirement", "PASSPORT", "code", "DOC_MISSING")));
        var answer = change("POST", id, "/fix-request", verifier, items);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("#/items/0/requirement");
    }

    @Test
    void fiftyParallelApprovalsAreOne() throws Exception {
        var id = verified();
        var etag = "\"v" + version(id) + "\"";
        Callable<Api.Answer> approval =
                () -> api.change("POST", "/v1/applications/" + id + "/approval", approver, etag, "");
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officers
                    .invokeAll(IntStream.range(0, 50).mapToObj(_ -> approval).toList())
                    .stream()
                    .map(done -> done.resultNow().status())
                    .toList();
            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).allMatch(status -> List.of(200, 409, 412).contains(status));
        }
        event("approved", id);
        var announced = jdbc.sql("select count(*) from outbox where aggregate_id = :id and type like '%.approved.v1'")
                .param("id", id)
                .query(Integer.class)
                .single();
        assertThat(announced).isEqualTo(1);
    }

    @Test
    void looksAndDecisionsAreOnRecord() {
        var id = verified();
        api.get("/v1/applications/" + id, verifier);
        var entries = jdbc.sql("select action from audit_entry where case_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
        assertThat(entries)
                .contains("application.viewed", "application.verify", "application.submit", "application.open");
    }

    @Test
    void anOfficerCorrectsOnlyWhatTheRegistryRefused() {
        var id = submitted();
        assertThat(change("PUT", id, "/form", verifier, Reports.complete()).code())
                .isEqualTo("illegal-transition");
    }

    private static Map<String, Object> reject(String code) {
        return Map.of("items", List.of(Map.of("code", code)));
    }

    private String actorOf(UUID id, String command) {
        return jdbc.sql("select actor from application_history where application_id = :id and command = :command")
                .param("id", id)
                .param("command", command)
                .query(String.class)
                .single();
    }
}
