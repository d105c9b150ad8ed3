package id.adminduk.dashboard.projection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.dashboard.Office;
import id.adminduk.dashboard.Office.Birth;
import id.adminduk.dashboard.statistics.Overview;
import id.adminduk.dashboard.statistics.Overview.Count;
import id.adminduk.dashboard.statistics.OverviewQueries;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(TestInfrastructure.class)
class ProjectionIT {
    @Autowired
    private TestEvents events;

    @Autowired
    private OverviewQueries overviews;

    @Autowired
    private JdbcClient jdbc;

    private final List<UUID> sent = new ArrayList<>();
    private Office office;

    @BeforeEach
    void empty() {
        office = new Office((topic, id, aggregate, type, json) -> {
            sent.add(id);
            events.publishJson(topic, id, aggregate, type, json);
        });
        jdbc.sql("truncate milestone, daily_count, elapsed, institution, change, inbox")
                .update();
    }

    @Test
    void aBirthMovesEveryNumberOnItsWay() {
        var birth = Birth.reportedAt(Instant.now());
        office.accepted(birth);
        office.submitted(birth);
        office.registered(birth);
        office.issued(birth);
        office.closed(birth);
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var now = overviews.overview();
            assertThat(now.applications()).hasSize(1);
            var line = now.applications().getFirst();
            assertThat(line.service() + line.channel()).isEqualTo("BIRTHPARTNER");
            assertThat(line.received()).isEqualTo(new Count(1, 1));
            assertThat(line.closed()).isEqualTo(new Count(1, 1));
            assertThat(line.inWork()).isZero();
            assertThat(now.registrations().late()).isEqualTo(new Count(1, 1));
            assertThat(now.partnerEvents())
                    .extracting(Overview.Institution::received)
                    .containsExactly(new Count(1, 1));
            assertThat(now.documents().issued())
                    .extracting(Overview.Issued::kind)
                    .containsExactly("AKTA_KELAHIRAN", "KK");
            assertThat(now.times()).isEqualTo(new Overview.Times(2000L, 3000L));
        });
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var birth = Birth.reportedAt(Instant.now());
        office.closed(birth);
        office.issued(birth);
        await().atMost(20, SECONDS)
                .until(() -> !overviews.overview().documents().issued().isEmpty());
        office.submitted(birth);
        office.accepted(birth);
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var now = overviews.overview();
            assertThat(now.applications()).hasSize(1);
            assertThat(now.applications().getFirst().inWork()).isZero();
            assertThat(now.times()).isEqualTo(new Overview.Times(2000L, 3000L));
        });
    }

    @Test
    void aFactToldTwiceCountsOnce() {
        var birth = Birth.reportedAt(Instant.now());
        for (int i = 0; i < 3; i++) office.submitted(birth); // three events with ids of their own
        var id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) sameEventAgain(id);
        office.superseded(birth.card());
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(seen()).isEqualTo(sent.size());
            var now = overviews.overview();
            assertThat(now.documents().superseded()).isEqualTo(new Count(1, 0));
            assertThat(now.applications().getFirst().received()).isEqualTo(new Count(1, 1));
            assertThat(now.registrations().refused()).isEqualTo(new Count(1, 1));
        });
    }

    @Test
    void accountsOfOneFamilyAreOneFamily() {
        var family = UUID.randomUUID();
        office.opened(UUID.randomUUID(), family);
        office.opened(UUID.randomUUID(), family);
        office.opened(UUID.randomUUID(), UUID.randomUUID());
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var accounts = overviews.overview().accounts();
            assertThat(accounts.opened()).isEqualTo(new Count(3, 3));
            assertThat(accounts.families()).isEqualTo(2);
        });
    }

    @Test
    void whatWasYesterdayIsNotToday() {
        var birth = Birth.reportedAt(Instant.now().minusSeconds(2 * 86_400));
        office.submitted(birth);
        office.rejected(birth);
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(overviews.overview().applications()).hasSize(1);
            var line = overviews.overview().applications().getFirst();
            assertThat(line.received()).isEqualTo(new Count(1, 0));
            assertThat(line.rejected()).isEqualTo(new Count(1, 0));
            assertThat(line.inWork()).isZero();
        });
    }

    @Test
    void noPersonalDataIsKept() {
        office.accepted(Birth.reportedAt(Instant.now()));
        await().atMost(20, SECONDS)
                .until(() -> !overviews.overview().partnerEvents().isEmpty());
        var columns = jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and data_type in ('text', 'json', 'jsonb')
               and table_name in ('milestone', 'daily_count', 'elapsed', 'institution', 'change')
            """).query(String.class).list();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "milestone.metric",
                        "daily_count.metric",
                        "daily_count.part",
                        "elapsed.kind",
                        "institution.name",
                        "institution.kind",
                        "change.metric",
                        "change.part");
    }

    private int seen() {
        return jdbc.sql("select count(*) from inbox where event_id = any(:sent)")
                .param("sent", sent.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private void sameEventAgain(UUID id) {
        var refused = """
            {"applicationId":"%s","service":"BIRTH","partnerEventId":null,"refusedAt":"%s","reasons":["MOTHER_UNKNOWN"]}
            """.formatted(id, Instant.now());
        events.publishJson("adminduk.registry", id, id, "adminduk.registry.refused.v1", refused);
    }
}
