package id.adminduk.dashboard.projection;

import static id.adminduk.dashboard.projection.Metric.APPLICATIONS_CLOSED;
import static id.adminduk.dashboard.projection.Metric.APPLICATIONS_RECEIVED;
import static id.adminduk.dashboard.projection.Metric.PARTNER_EVENTS;
import static id.adminduk.dashboard.projection.Metric.PARTNER_EVENTS_ISSUED;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The read tables, written. Call order inside a transaction: `isFirst`, `count`, `announce`, `timeFinished`.
@Repository
class CountRepository {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CountRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Whether this happened for the first time; from now on it has happened.
    boolean isFirst(Fact fact) {
        return jdbc.sql("""
            insert into milestone (subject, metric, at) values (:subject, :metric, :at)
            on conflict do nothing
            """)
                        .param("subject", fact.subject())
                        .param("metric", fact.metric().name())
                        .param("at", Timestamp.from(fact.at()))
                        .update()
                == 1;
    }

    void count(List<Fact> facts) {
        batches.batchUpdate(
                """
                insert into daily_count (metric, part, day, n) values (?, ?, ?, 1)
                on conflict (metric, part, day) do update set n = daily_count.n + 1
                """,
                facts.stream()
                        .map(fact -> new Object[] {
                            fact.metric().name(),
                            fact.part(),
                            fact.at().atZone(OFFICE).toLocalDate()
                        })
                        .toList());
    }

    /// Tells open dashboards. The lock is held until commit: ids become visible in their order.
    void announce(List<Fact> facts) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dashboard change'))")
                .query((row, _) -> true)
                .single();
        batches.batchUpdate(
                "insert into change (metric, part) values (?, ?)",
                facts.stream()
                        .map(fact -> new Object[] {fact.metric().name(), fact.part()})
                        .toList());
    }

    /// Measures what began and ended, whichever of the two we heard of last. Comes after `announce`: behind its lock
    /// every earlier fact is visible.
    void timeFinished(List<Fact> facts) {
        for (var fact : facts) {
            switch (fact.metric()) {
                case PARTNER_EVENTS, PARTNER_EVENTS_ISSUED ->
                    time("PUSH_TO_ISSUED", fact.subject(), PARTNER_EVENTS, PARTNER_EVENTS_ISSUED);
                case APPLICATIONS_RECEIVED, APPLICATIONS_CLOSED ->
                    time("SUBMITTED_TO_CLOSED", fact.subject(), APPLICATIONS_RECEIVED, APPLICATIONS_CLOSED);
                default -> {} // has no counterpart
            }
        }
    }

    private void time(String kind, UUID subject, Metric from, Metric to) {
        jdbc.sql("""
            insert into elapsed (kind, subject, finished_at, millis)
            select :kind, began.subject, ended.at, extract(epoch from ended.at - began.at) * 1000
              from milestone began join milestone ended on ended.subject = began.subject
             where began.subject = :subject and began.metric = :from and ended.metric = :to
            on conflict do nothing
            """)
                .param("kind", kind)
                .param("subject", subject)
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    void rememberInstitution(UUID id, String name, String kind) {
        jdbc.sql("""
            insert into institution (id, name, kind) values (:id, :name, :kind)
            on conflict (id) do update set name = excluded.name, kind = excluded.kind
             where (institution.name, institution.kind) is distinct from (excluded.name, excluded.kind)
            """).param("id", id).param("name", name).param("kind", kind).update();
    }
}
