package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// At the counter the original is only shown (domain.md 3.1), and a case keeps the version it began with.
class OriginalsIT extends CounterCases {
    @Test
    void anOriginalShownCountsAndStandsInTheCase() {
        var id = filled();
        var refused = api.create("/v1/applications/" + id + "/submission", counter, "");
        assertThat(refused.code()).isEqualTo("application-incomplete");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/attachments/DEATH_LETTER");
        var noted = show(id, counter, "POLICE_LETTER"); // what may stand in for the letter
        assertThat(noted.status()).isEqualTo(201);
        assertThat(api.create("/v1/applications/" + id + "/submission", counter, "")
                        .status())
                .isEqualTo(200);
        var seen = api.get("/v1/applications/" + id, verifier).body();
        assertThat(seen.at("/originals/0/requirement").asString()).isEqualTo("POLICE_LETTER");
        assertThat(seen.at("/originals/0/officer").asString()).isEqualTo("officer-rina");
        assertThat(seen.at("/serviceVersion").asInt()).isEqualTo(2);
        var told =
                api.get("/v1/applications/" + id, TestTokens.citizen(resident)).body();
        assertThat(told.at("/originals/0/seenAt").asString()).isNotBlank();
        assertThat(told.at("/originals/0/officer").isMissingNode()
                        || told.at("/originals/0/officer").isNull())
                .isTrue();
    }

    @Test
    void theSameRequestAgainIsOneNote() {
        var id = filled();
        var key = UUID.randomUUID().toString();
        var body = Map.of("requirement", "DEATH_LETTER");
        var first = api.create("/v1/applications/" + id + "/originals", counter, key, body);
        var again = api.create("/v1/applications/" + id + "/originals", counter, key, body);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
    }

    @Test
    void whatAnOfficerAskedToSeeAgainIsShownAgain() {
        var id = submittedAtTheCounter("DEATH");
        var items = List.of(Map.of("requirement", "DEATH_LETTER", "code", "DOC_NOT_ORIGINAL"));
        assertThat(change("POST", id, "/fix-request", verifier, Map.of("items", items))
                        .status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/resubmission", counter, "").code()).isEqualTo("application-incomplete");
        assertThat(show(id, counter, "DEATH_LETTER").status()).isEqualTo(201);
        assertThat(change("POST", id, "/resubmission", counter, "").status()).isEqualTo(200);
        assertThat(show(id, counter, "DEATH_LETTER").code()).isEqualTo("illegal-transition");
    }

    @Test
    void onlyItsOwnCounterNotesAndOnlyWhatIsAsked() {
        var id = filled();
        assertThat(show(id, counter, "PASSPORT").code()).isEqualTo("requirement-unknown");
        assertThat(show(id, TestTokens.officer(Role.FRONT_OFFICE, NAGARI, "officer-yanti"), "DEATH_LETTER")
                        .status())
                .isEqualTo(404);
        var own = draft(); // a citizen's, of which the counter has no say
        assertThat(show(own, counter, "BIRTH_LETTER").status()).isEqualTo(404);
        assertThat(show(id, counter, null).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"FRONT_OFFICE", "SERVICE"})
    void nobodyElseSeesOriginals(Role role) {
        assertThat(show(UUID.randomUUID(), TestTokens.officer(role, NAGARI, "somebody"), "DEATH_LETTER")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCaseOfAnOlderVersionIsJudgedByIt() {
        var id = filled();
        jdbc.sql("update application set service_version = 1 where id = :id")
                .param("id", id)
                .update();
        assertThat(show(id, counter, "DEATH_LETTER").code()).isEqualTo("requirement-unknown");
        assertThat(api.create("/v1/applications/" + id + "/submission", counter, "")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/v1/services/DEATH?version=1", "")
                        .body()
                        .at("/requirements")
                        .size())
                .isZero();
        assertThat(api.get("/v1/services/DEATH?version=3", "").status()).isEqualTo(404);
    }

    private UUID filled() {
        var id = opened("DEATH", counter, NIK).id();
        assertThat(change("PUT", id, "/form", counter, SampleForms.of("DEATH")).status())
                .isEqualTo(200);
        return id;
    }

    private Api.Answer show(UUID id, String token, @Nullable String requirement) {
        var body = requirement == null ? Map.of() : Map.of("requirement", requirement);
        return api.create("/v1/applications/" + id + "/originals", token, body);
    }
}
