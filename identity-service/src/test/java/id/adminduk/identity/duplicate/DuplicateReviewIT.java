package id.adminduk.identity.duplicate;

import static id.adminduk.identity.duplicate.ReviewClient.APPROVER;
import static id.adminduk.identity.duplicate.ReviewClient.PATH;
import static id.adminduk.identity.duplicate.ReviewClient.VERIFIER;
import static id.adminduk.identity.duplicate.ReviewClient.keep;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@PopulatedTest
class DuplicateReviewIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private ReviewList list;
    private ReviewClient officers;

    @BeforeEach
    void registerSomeTwiceAndLook() {
        list = ReviewList.in(context);
        officers = new ReviewClient(http);
    }

    /// What the set holds, and the figures, are in docs/duplicates.md.
    @Test
    void findsMostDoublesAndHardlyAnybodyElse() {
        double found = list.doublesListed();
        assertThat(found / list.doublesMade()).as("recall").isGreaterThan(0.85);
        assertThat(found / list.pairsListed()).as("precision").isGreaterThan(0.95);
    }

    @Test
    void showsBothSideBySideWithoutNumbers() {
        var answer = officers.get(PATH + "/" + list.take().id(), VERIFIER)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"v1\"")
                .expectBody()
                .jsonPath("$.rows[?(@.element == 'nik')].same")
                .isEqualTo(false)
                .jsonPath("$.rows[?(@.element == 'sex')].same")
                .isEqualTo(true)
                .returnResult();
        assertThat(new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8))
                .contains("******")
                .doesNotContainPattern("[0-9]{16}");
    }

    @Test
    void remembersThatTwoAreDifferent() {
        var pair = list.take().id();
        officers.different(pair, 9, VERIFIER).expectStatus().isEqualTo(412);
        officers.different(pair, 1, VERIFIER).expectStatus().isNoContent();
        officers.different(pair, 2, VERIFIER)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-decided");
        list.lookAgain();
        officers.get(PATH, VERIFIER)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + pair + "')]")
                .isEmpty();
        assertThat(jdbc.sql("select state from duplicate_pair where id = :id")
                        .param("id", pair)
                        .query(String.class)
                        .single())
                .isEqualTo("DIFFERENT");
    }

    @Test
    void switchesOneRecordOffAndTakesThatBack() {
        var pair = list.take(twice -> !list.headsOthers(twice.known().id()));
        var off = pair.known();
        var before = stateOf(off);
        officers.decide(pair.id(), "same", 1, VERIFIER, keep(pair.again()))
                .expectStatus()
                .isForbidden();
        officers.decide(pair.id(), "same", 1, APPROVER, keep(UUID.randomUUID()))
                .expectStatus()
                .isEqualTo(409);
        officers.decide(pair.id(), "same", 1, APPROVER, keep(pair.again()))
                .expectStatus()
                .isNoContent();
        assertThat(before).isEqualTo("ACTIVE 1 1");
        assertThat(stateOf(off)).isEqualTo("DUPLICATE 2 0");
        assertThat(keptInsteadOf(off)).containsExactly(pair.again());

        officers.decide(pair.id(), "undo", 2, APPROVER, "").expectStatus().isNoContent();
        assertThat(stateOf(off)).isEqualTo("ACTIVE 3 1");
        assertThat(keptInsteadOf(off)).isEmpty();
        assertThat(jdbc.sql("select change from resident_history where resident_id = :id order by version")
                        .param("id", off)
                        .query(String.class)
                        .list())
                .containsExactly("IMPORTED", "DUPLICATE_MERGED", "DUPLICATE_UNDONE");
        assertThat(jdbc.sql("select service from sync_entry where case_id = :id order by created_at")
                        .param("id", pair.id())
                        .query(String.class)
                        .list())
                .containsExactly("DUPLICATE-MERGE", "DUPLICATE-UNDO");
        officers.decide(pair.id(), "undo", 3, APPROVER, "").expectStatus().isEqualTo(409);
    }

    @Test
    void leavesNoCardWithoutItsHead() {
        var pair = list.take(twice -> list.headsOthers(twice.known().id()));
        officers.decide(pair.id(), "same", 1, APPROVER, keep(pair.again()))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-heads-family");
        assertThat(stateOf(pair.known())).isEqualTo("ACTIVE 1 1");
    }

    /// Promises.md T30: the pair waits until the protection is lifted.
    @Test
    void showsNoPairWithAProtectedPerson() {
        var pair = list.take();
        officers.get(PATH + "/" + pair.id(), VERIFIER).expectStatus().isOk();
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test')
            """).param("id", pair.known()).update();
        assertThat(listed(pair.id())).isFalse();
        officers.get(PATH + "/" + pair.id(), VERIFIER).expectStatus().isNotFound();
        officers.different(pair.id(), 1, VERIFIER).expectStatus().isNotFound();
        jdbc.sql("update protected_person set until = now(), lifted_by = 'test' where resident_id = :id")
                .param("id", pair.known())
                .update();
        assertThat(listed(pair.id())).isTrue();
    }

    /// On any page of the list.
    private boolean listed(UUID pair) {
        var cursor = "";
        while (true) {
            var page = JSON.readTree(new String(
                    officers.get(PATH + cursor, VERIFIER)
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .returnResult()
                            .getResponseBodyContent(),
                    StandardCharsets.UTF_8));
            for (var item : page.get("items")) if (item.get("id").asString().equals(pair.toString())) return true;
            if (!page.hasNonNull("next")) return false;
            cursor = "?cursor=" + page.get("next").asString();
        }
    }

    @Test
    void showsNothingOfOtherAreas() {
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.77");
        var pair = list.take().id();
        officers.get(PATH, elsewhere)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        officers.get(PATH + "/" + pair, elsewhere).expectStatus().isNotFound();
        officers.different(pair, 1, elsewhere).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToEverybodyElse(Role role) {
        var token = TestTokens.officer(role, "13.05");
        officers.get(PATH, token).expectStatus().isForbidden();
        officers.get(PATH + "/" + UUID.randomUUID(), token).expectStatus().isForbidden();
        officers.different(UUID.randomUUID(), 1, token).expectStatus().isForbidden();
    }

    private String stateOf(UUID resident) {
        return jdbc.sql("""
            select r.status || ' ' || r.version || ' ' || (select count(*) from membership m where m.resident_id = r.id and m.until is null)
              from resident r where r.id = :id
            """).param("id", resident).query(String.class).single();
    }

    private List<UUID> keptInsteadOf(UUID resident) {
        return jdbc.sql("select kept_id from duplicate_merge where duplicate_id = :id")
                .param("id", resident)
                .query(UUID.class)
                .list();
    }
}
