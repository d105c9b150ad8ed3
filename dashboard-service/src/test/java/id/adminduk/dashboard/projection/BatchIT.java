package id.adminduk.dashboard.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.dashboard.Office;
import id.adminduk.dashboard.Office.Birth;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.test.TestInfrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.test.context.ActiveProfiles;

/// What a batch of events does to the read tables, however it is mixed.
@SpringBootTest
@ActiveProfiles("test")
@Import(TestInfrastructure.class)
class BatchIT {
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-20T16:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T17:00:00Z");

    private final List<@Nullable EventMessage> batch = new ArrayList<>();
    private final Office office = new Office((_, id, aggregate, type, json) ->
            batch.add(new EventMessage(id, type, "test", aggregate, Instant.now(), 1, json.getBytes(UTF_8))));

    @Autowired
    private StatisticsListener listener;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate milestone, daily_count, elapsed, institution, change, inbox")
                .update();
    }

    @Test
    void eventsOfOneKindAndDayAreAddedUp() {
        for (int i = 0; i < 30; i++) office.submitted(Birth.reportedAt(BEFORE_MIDNIGHT));
        for (int i = 0; i < 5; i++) office.submitted(Birth.reportedAt(MIDNIGHT));
        office.opened(UUID.randomUUID(), UUID.randomUUID());
        listener.on(batch);
        assertThat(days("APPLICATIONS_RECEIVED"))
                .containsExactly(Map.entry("2026-11-20", 30), Map.entry("2026-11-21", 5));
        assertThat(rows("change")).isEqualTo(37);
        batch.clear();
        office.submitted(Birth.reportedAt(MIDNIGHT));
        listener.on(batch);
        assertThat(days("APPLICATIONS_RECEIVED"))
                .containsExactly(Map.entry("2026-11-20", 30), Map.entry("2026-11-21", 6));
    }

    @Test
    void aFactToldTwiceInABatchCountsOnce() {
        var birth = Birth.reportedAt(MIDNIGHT);
        office.submitted(birth);
        batch.addAll(batch); // the same event
        office.submitted(birth); // the same fact in another event
        listener.on(batch);
        listener.on(batch);
        assertThat(days("APPLICATIONS_RECEIVED")).containsExactly(Map.entry("2026-11-21", 1));
        assertThat(rows("change")).isEqualTo(1);
        assertThat(rows("inbox")).isEqualTo(2);
    }

    @Test
    void manyWholeBirthsInOneBatchAreTimedBackwardsToo() {
        for (int i = 0; i < 20; i++) {
            var birth = Birth.reportedAt(MIDNIGHT);
            office.accepted(birth);
            office.submitted(birth);
            office.registered(birth);
            office.issued(birth);
            office.closed(birth);
        }
        listener.on(batch.reversed());
        assertThat(jdbc.sql("select kind || ' ' || millis || ' ' || count(*) from elapsed group by kind, millis"
                                + " order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("PUSH_TO_ISSUED 2000 20", "SUBMITTED_TO_CLOSED 3000 20");
        assertThat(days("DOCUMENTS_ISSUED")).containsExactly(Map.entry("2026-11-21", 40));
        assertThat(rows("institution")).isEqualTo(1);
    }

    @Test
    void anEventNobodyCountsLeavesOnlyItsId() {
        batch.add(message("adminduk.document.numbered.v1", "{}"));
        listener.on(batch);
        assertThat(rows("inbox")).isEqualTo(1);
        assertThat(rows("change")).isZero();
    }

    @Test
    void anEventThatCannotBeReadFailsAlone() {
        office.submitted(Birth.reportedAt(MIDNIGHT));
        batch.add(message("adminduk.application.closed.v1", "{\"applicationId\":\"nobody\"}"));
        office.submitted(Birth.reportedAt(MIDNIGHT));
        assertThatThrownBy(() -> listener.on(batch))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isEqualTo(1));
        assertThat(days("APPLICATIONS_RECEIVED")).containsExactly(Map.entry("2026-11-21", 1));
        listener.on(batch.subList(2, 3));
        assertThat(days("APPLICATIONS_RECEIVED")).containsExactly(Map.entry("2026-11-21", 2));
    }

    private static EventMessage message(String type, String json) {
        return new EventMessage(
                UUID.randomUUID(), type, "test", UUID.randomUUID(), Instant.now(), 1, json.getBytes(UTF_8));
    }

    private List<Map.Entry<String, Integer>> days(String metric) {
        return jdbc.sql("select cast(day as text) as day, sum(n) as n from daily_count where metric = :metric"
                        + " group by day order by day")
                .param("metric", metric)
                .query((row, _) -> Map.entry(row.getString("day"), row.getInt("n")))
                .list();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
