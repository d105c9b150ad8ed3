package id.adminduk.application.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A rejected case goes once to officers who had no part in the rejection.
class AppealIT extends RunningService {
    private static final String WHY = "Saya sudah menyerahkan surat itu kepada Pak Amir";
    private static final Map<String, Object> NOT_ELIGIBLE =
            Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE", "rule", "UU 24/2013 Ps. 32")));

    private final String otherVerifier = TestTokens.officer(Role.VERIFIER, "13.05", "officer-upik");
    private final String otherApprover = TestTokens.officer(Role.APPROVER, "13.05", "officer-malin");

    @Test
    void goesToOtherOfficersAndIsFinalThen() {
        var id = verified();
        change("POST", id, "/rejection", approver, NOT_ELIGIBLE);
        assertThat(api.get(path(id), citizen).text("/possibleUntil")).isNotEmpty();
        var answer = appeal(id, citizen);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isEqualTo("SUBMITTED");
        assertThat(event("appealed", id)).doesNotContain("Amir");
        assertThat(api.get(path(id), otherVerifier).text("/reason")).isEqualTo(WHY);

        assertThat(change("POST", id, "/verification", verifier, "").code()).isEqualTo("second-officer-required");
        assertThat(change("POST", id, "/rejection", approver, NOT_ELIGIBLE).code())
                .isEqualTo("second-officer-required");
        assertThat(change("POST", id, "/verification", otherVerifier, "").status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/approval", approver, "").code()).isEqualTo("second-officer-required");
        assertThat(change("POST", id, "/rejection", otherApprover, NOT_ELIGIBLE).status())
                .isEqualTo(200);
        assertThat(appeal(id, citizen).code()).isEqualTo("appeal-used");
        assertThat(state(id)).isEqualTo("REJECTED");
        assertThat(history(id)).endsWith("REJECT", "APPEAL", "VERIFY", "REJECT");
    }

    @Test
    void anAppealMaySucceed() {
        var id = rejected();
        appeal(id, citizen);
        assertThat(change("POST", id, "/verification", otherVerifier, "").status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/approval", otherApprover, "").status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("REGISTERING");
    }

    @Test
    void itHasThirtyDays() {
        var late = rejected();
        endedAgo(late, Duration.ofDays(31));
        assertThat(appeal(late, citizen).code()).isEqualTo("appeal-too-late");
        var intime = rejected();
        endedAgo(intime, Duration.ofDays(29));
        assertThat(appeal(intime, citizen).status()).isEqualTo(200);
    }

    @Test
    void onlyTheApplicantAppealsAndOnlyWhatWasRejected() {
        var id = rejected();
        assertThat(appeal(id, TestTokens.citizen(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(appeal(id, counter).status()).isEqualTo(404); // it did not file this case
        assertThat(appeal(id, verifier).status()).isEqualTo(403);
        assertThat(api.create(path(id), "", Map.of("reason", WHY)).status()).isEqualTo(401);
        assertThat(api.create(path(id), citizen, Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(api.get(path(id), TestTokens.officer(Role.VERIFIER, "13.06", "officer-jauh"))
                        .status())
                .isEqualTo(404);
        assertThat(appeal(submitted(), citizen).code()).isEqualTo("illegal-transition");
        assertThat(state(id)).isEqualTo("REJECTED");
    }

    @Test
    void twentyAtOnceAreOneAppeal() {
        var id = rejected();
        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> appeal(id, citizen).status())
                .toList();
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
        assertThat(jdbc.sql("select position('Amir' in encode(reason, 'escape')) from appeal where application_id"
                                + " = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private UUID rejected() {
        var id = submitted();
        change("POST", id, "/rejection", verifier, NOT_ELIGIBLE);
        return id;
    }

    private Api.Answer appeal(UUID id, String token) {
        return api.create(path(id), token, Map.of("reason", WHY));
    }

    private static String path(UUID id) {
        return "/v1/applications/" + id + "/appeal";
    }

    private void endedAgo(UUID id, Duration ago) {
        jdbc.sql("update application set state_at = :at where id = :id")
                .param("at", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
