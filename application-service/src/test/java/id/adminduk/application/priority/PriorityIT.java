package id.adminduk.application.priority;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// First come, first served, unless an approver says why not.
class PriorityIT extends RunningService {
    private static final String KECAMATAN = "13.05.12";
    private static final Map<String, String> HEALTH = Map.of("reason", "HEALTH");

    @Test
    void aCaseIsPutInFrontForAReasonOnRecord() {
        registryAnswers(KECAMATAN + ".2001", List.of());
        var first = submitted();
        var second = submitted();
        var third = submitted();
        assertThat(change("POST", third, "/priority", approver, HEALTH).status())
                .isEqualTo(200);
        assertThat(change("POST", second, "/priority", approver, Map.of("reason", "DISASTER"))
                        .status())
                .isEqualTo(200);

        var officer = TestTokens.officer(Role.VERIFIER, KECAMATAN);
        var list = api.get("/v1/worklists?state=SUBMITTED", officer).body().at("/items");
        assertThat(list.valueStream().map(item -> UUID.fromString(item.at("/id").asString())))
                .containsExactly(second, third, first);
        assertThat(list.valueStream().map(item -> item.at("/hurried").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(history(third)).endsWith("SUBMIT", "PRIORITISE");
        assertThat(jdbc.sql("select reason from audit_entry where case_id = :id and action = 'application.prioritised'")
                        .param("id", third.toString())
                        .query(String.class)
                        .list())
                .containsExactly("HEALTH");
        assertThat(change("POST", third, "/priority", approver, HEALTH).code()).isEqualTo("in-front-already");
    }

    @Test
    void theOrderIsNotForEverybodyToChange() {
        var id = submitted();
        for (var other : List.of(verifier, citizen, counter, TestTokens.officer(Role.ADMIN, "13.05")))
            assertThat(change("POST", id, "/priority", other, HEALTH).status()).isEqualTo(403);
        assertThat(change("POST", id, "/priority", TestTokens.officer(Role.APPROVER, "13.06"), HEALTH)
                        .status())
                .isEqualTo(404);
        var relative = TestTokens.of(Map.of(
                "sub",
                "officer-relative",
                "roles",
                List.of("APPROVER"),
                "region",
                "13.05",
                "person",
                motherId.toString()));
        assertThat(change("POST", id, "/priority", relative, HEALTH).code()).isEqualTo("conflict-of-interest");
        assertThat(change("POST", id, "/priority", approver, Map.of("reason", "FRIEND"))
                        .status())
                .isIn(400, 422);
        assertThat(change("POST", id, "/priority", approver, "{}").status()).isIn(400, 422);
        assertThat(api.change("POST", "/v1/applications/" + id + "/priority", approver, "", HEALTH)
                        .status())
                .isEqualTo(428);
        assertThat(history(id)).doesNotContain("PRIORITISE");
    }

    @Test
    void whatWaitsForNobodyHasNoPlace() {
        var id = submitted();
        change("POST", id, "/cancellation", citizen, "");
        assertThat(change("POST", id, "/priority", approver, HEALTH).code()).isEqualTo("illegal-transition");
    }
}
