package id.adminduk.identity.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Records laid side by side are records seen (promises.md T03, T04).
@PopulatedTest
class ComparedRecordsIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private final String officer = "officer-" + UUID.randomUUID();

    @Test
    void bothPeopleSeeWhoComparedThemAndWhy() {
        var pair = ReviewList.in(context).take();
        view(pair).expectStatus().isOk();
        assertThat(jdbc.sql("select resident_id || ' ' || reason from resident_view where viewer = :officer")
                        .param("officer", officer)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(pair.known() + " DUPLICATE_REVIEW", pair.again() + " DUPLICATE_REVIEW");
        assertThat(audited()).containsExactly("resident.viewed", "resident.viewed");
    }

    @Test
    void whoHasSeenEnoughForTheHourComparesNobody() {
        var pair = ReviewList.in(context).take();
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            select gen_random_uuid(), id, :officer, 'VERIFIER', '13.05', now() - interval '10 minutes', 'COUNTER', 'NAME'
              from resident where id not in (:known, :again) order by id limit 199
            """)
                .param("officer", officer)
                .param("known", pair.known())
                .param("again", pair.again())
                .update();
        view(pair).expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("step-up-required");
        assertThat(audited()).containsExactly("resident.view-alarm", "resident.view-refused", "resident.view-refused");
    }

    private RestTestClient.ResponseSpec view(ReviewList.Listed pair) {
        var token = TestTokens.officer(Role.VERIFIER, "13.05", officer);
        return new ReviewClient(http).get(ReviewClient.PATH + "/" + pair.id(), token);
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }
}
