package id.adminduk.application.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Officers take cases by choice, or the next that waits; a colleague's case is left alone.
class ClaimIT extends RunningService {
    private static final Map<String, String> SUBMITTED = Map.of("state", "SUBMITTED");

    private final String colleague = TestTokens.officer(Role.VERIFIER, "13.05", "officer-yanti");

    @Autowired
    CaseBook cases;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatOneHasClaimedTheOtherDoesNotDecide() {
        var id = submitted();
        var claimed = claim(id, verifier);
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.etag()).isEqualTo("\"v" + version(id) + "\"");
        assertThat(Instant.parse(claimed.text("/claimedUntil"))).isAfter(Instant.now());
        assertThat(claim(id, colleague).code()).isEqualTo("claimed-by-another");
        var refused = change("POST", id, "/verification", colleague, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("claimed-by-another");
        var reasons = Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE")));
        assertThat(change("POST", id, "/rejection", colleague, reasons).code()).isEqualTo("claimed-by-another");
        assertThat(release(id, colleague)).isEqualTo(204);
        assertThat(claim(id, colleague).code()).isEqualTo("claimed-by-another");
        assertThat(claim(id, verifier).status()).isEqualTo(200);
        assertThat(change("POST", id, "/verification", verifier, "").status()).isEqualTo(200);
        assertThat(claim(id, approver).status()).isEqualTo(200);
        assertThat(change("POST", id, "/approval", approver, "").status()).isEqualTo(200);
        assertThat(holders(id)).isEmpty();
        assertThat(audited(id)).contains("application.claimed");
    }

    @Test
    void aClaimGivenBackOrLapsedIsNone() {
        var id = submitted();
        claim(id, verifier);
        assertThat(release(id, verifier)).isEqualTo(204);
        assertThat(claim(id, colleague).status()).isEqualTo(200);
        jdbc.sql("update case_claim set claimed_at = now() - interval '31 minutes', until = now() - interval '1 minute'"
                        + " where application_id = :id")
                .param("id", id)
                .update();
        assertThat(claim(id, verifier).status()).isEqualTo(200);
        assertThat(holders(id)).containsExactly("officer-siti");
        assertThat(change("POST", id, "/verification", colleague, "").code()).isEqualTo("claimed-by-another");
    }

    @Test
    void theNextIsTheOldestFreeOneOfTheArea() {
        var region = "13.05.13";
        registryAnswers(region + ".2001", List.of());
        var filed = List.of(submitted(), submitted(), submitted());
        claim(filed.get(0), verifier);
        var officer = TestTokens.officer(Role.VERIFIER, region, "officer-next");
        var key = UUID.randomUUID().toString();
        var next = api.create("/v1/worklists/next", officer, key, SUBMITTED);
        assertThat(next.id()).isEqualTo(filed.get(1));
        assertThat(api.create("/v1/worklists/next", officer, key, SUBMITTED).id())
                .isEqualTo(filed.get(1));
        assertThat(next(officer, Map.of("state", "SUBMITTED", "service", "DEATH"))
                        .status())
                .isEqualTo(204);
        assertThat(next(officer, SUBMITTED).id()).isEqualTo(filed.get(2));
        assertThat(next(officer, SUBMITTED).status()).isEqualTo(204);
        assertThat(next(TestTokens.officer(Role.VERIFIER, "13.05.14"), SUBMITTED)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theNextIsNeverOnesFamilysNorLookedAtBefore() {
        var region = "13.05.15";
        registryAnswers(region + ".2001", List.of());
        var own = submitted();
        var both = TestTokens.of(Map.of(
                "sub",
                "officer-both",
                "roles",
                List.of("VERIFIER", "APPROVER"),
                "region",
                region,
                "person",
                motherId.toString()));
        assertThat(next(both, SUBMITTED).status()).isEqualTo(204);
        assertThat(claim(own, both).code()).isEqualTo("conflict-of-interest");

        var stranger = TestTokens.of(
                Map.of("sub", "officer-both", "roles", List.of("VERIFIER", "APPROVER"), "region", region));
        assertThat(next(stranger, SUBMITTED).id()).isEqualTo(own);
        assertThat(change("POST", own, "/verification", stranger, "").status()).isEqualTo(200);
        assertThat(next(stranger, Map.of("state", "VERIFIED")).status()).isEqualTo(204);
        assertThat(claim(own, stranger).code()).isEqualTo("four-eyes-required");

        var refused = submitted();
        change("POST", refused, "/rejection", stranger, Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE"))));
        appeal(refused);
        assertThat(next(stranger, SUBMITTED).status()).isEqualTo(204);
        assertThat(claim(refused, stranger).code()).isEqualTo("four-eyes-required");
        assertThat(next(TestTokens.officer(Role.VERIFIER, region, "officer-second"), SUBMITTED)
                        .id())
                .isEqualTo(refused);
    }

    @Test
    void fiftyAtOnceGetFiftyCases() throws Exception {
        var region = "13.05.16";
        registryAnswers(region + ".2001", List.of());
        var filed = IntStream.range(0, 50).mapToObj(_ -> submitted()).toList();
        var asking = IntStream.range(0, 50)
                .mapToObj(i -> TestTokens.officer(Role.VERIFIER, region, "officer-" + i))
                .map(officer -> (Callable<Api.Answer>) () -> next(officer, SUBMITTED))
                .toList();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = officers.invokeAll(asking).stream()
                    .map(done -> done.resultNow().id())
                    .toList();
            assertThat(given).containsExactlyInAnyOrderElementsOf(filed);
        }
    }

    @Test
    void nobodyEmptiesTheList() {
        var region = "13.05.17";
        registryAnswers(region + ".2001", List.of());
        IntStream.range(0, 11).forEach(_ -> submitted());
        var officer = TestTokens.officer(Role.VERIFIER, region, "officer-greedy");
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(next(officer, SUBMITTED).status()).isEqualTo(200));
        assertThat(next(officer, SUBMITTED).code()).isEqualTo("too-many-claims");
    }

    @Test
    void onlyTheWorkOfOnesRoleAndArea() {
        var id = submitted();
        assertThat(claim(id, approver).code()).isEqualTo("not-your-stage");
        assertThat(next(approver, SUBMITTED).code()).isEqualTo("not-your-stage");
        assertThat(claim(id, TestTokens.officer(Role.VERIFIER, "13.06")).status())
                .isEqualTo(404);
        assertThat(claim(UUID.randomUUID(), verifier).status()).isEqualTo(404);
        change("POST", id, "/cancellation", citizen, "");
        assertThat(claim(id, verifier).code()).isEqualTo("not-your-stage");
        assertThat(next(verifier, Map.of("state", "CLOSED")).status()).isEqualTo(422);
        for (var other : List.of(citizen, counter, TestTokens.officer(Role.ADMIN, "13.05"))) {
            assertThat(claim(id, other).status()).isEqualTo(403);
            assertThat(release(id, other)).isEqualTo(403);
            assertThat(next(other, SUBMITTED).status()).isEqualTo(403);
        }
    }

    private void appeal(UUID id) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var now = Instant.now();
            var rejected = cases.locked(id);
            cases.record(
                    rejected,
                    rejected.appeal(now, now.plus(Duration.ofDays(1))),
                    Mover.of(new Actor("CITIZEN:" + citizenId)));
        });
    }

    private Api.Answer claim(UUID id, String officer) {
        return api.change("POST", "/v1/applications/" + id + "/claim", officer, "", "");
    }

    private int release(UUID id, String officer) {
        return api.change("DELETE", "/v1/applications/" + id + "/claim", officer, "", "")
                .status();
    }

    private Api.Answer next(String officer, Object request) {
        return api.create("/v1/worklists/next", officer, request);
    }

    private List<String> holders(UUID id) {
        return jdbc.sql("select officer from case_claim where application_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<String> audited(UUID id) {
        return jdbc.sql("select action from audit_entry where case_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }
}
