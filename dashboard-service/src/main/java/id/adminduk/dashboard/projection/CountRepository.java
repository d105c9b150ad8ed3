package id.adminduk.dashboard.projection;

import id.adminduk.dashboard.projection.Announcement.Accepted;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The read tables, written: one statement each for a batch of any size. Call order inside a transaction:
/// `rememberInstitutions`, `onlyFirst`, `count`, `announce`, `timeFinished`. Rows are written in the order of their
/// keys, so that two writers never wait for each other in a circle.
@Repository
class CountRepository {
    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that happened for the first time; from now on they have happened. No two may be the same.
    List<Fact> onlyFirst(List<Fact> facts) {
        var first = new HashSet<>(jdbc.sql("""
            insert into milestone (subject, metric, at)
            select subject, metric, at
              from unnest(cast(:subjects as uuid[]), cast(:metrics as text[]), cast(:times as timestamptz[]))
                   fact (subject, metric, at)
             order by subject, metric
            on conflict do nothing returning subject, metric
            """)
                .param("subjects", subjects(facts))
                .param("metrics", texts(facts, Fact::metric))
                .param("times", texts(facts, Fact::at))
                .query((row, _) ->
                        new Fact.Once(row.getObject("subject", UUID.class), Metric.valueOf(row.getString("metric"))))
                .list());
        return facts.stream().filter(fact -> first.contains(fact.once())).toList();
    }

    /// Adds each fact to its office day.
    void count(List<Fact> facts) {
        jdbc.sql("""
            insert into daily_count (metric, part, day, n)
            select metric, part, cast(at at time zone 'Asia/Jakarta' as date) as day, count(*)
              from unnest(cast(:metrics as text[]), cast(:parts as text[]), cast(:times as timestamptz[]))
                   fact (metric, part, at)
             group by metric, part, day order by metric, part, day
            on conflict (metric, part, day) do update set n = daily_count.n + excluded.n
            """)
                .param("metrics", texts(facts, Fact::metric))
                .param("parts", texts(facts, Fact::part))
                .param("times", texts(facts, Fact::at))
                .update();
    }

    /// Tells open dashboards. The lock is held until commit: ids become visible in their order.
    void announce(List<Fact> facts) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dashboard change'))")
                .query((row, _) -> true)
                .single();
        jdbc.sql("""
            insert into change (metric, part)
            select metric, part from unnest(cast(:metrics as text[]), cast(:parts as text[])) fact (metric, part)
            """)
                .param("metrics", texts(facts, Fact::metric))
                .param("parts", texts(facts, Fact::part))
                .update();
    }

    /// Measures what began and ended, whichever of the two we heard of last. Comes after `announce`: behind its lock
    /// every earlier fact is visible.
    void timeFinished(List<Fact> facts) {
        jdbc.sql("""
            insert into elapsed (kind, subject, finished_at, millis)
            select way.kind, began.subject, ended.at, extract(epoch from ended.at - began.at) * 1000
              from (values ('PUSH_TO_ISSUED', 'PARTNER_EVENTS', 'PARTNER_EVENTS_ISSUED'),
                           ('SUBMITTED_TO_CLOSED', 'APPLICATIONS_RECEIVED', 'APPLICATIONS_CLOSED')) way (kind, first, last)
              join milestone began on began.metric = way.first
              join milestone ended on ended.metric = way.last and ended.subject = began.subject
             where began.subject = any(cast(:subjects as uuid[]))
             order by way.kind, began.subject
            on conflict do nothing
            """).param("subjects", subjects(facts)).update();
    }

    void rememberInstitutions(List<Accepted> events) {
        jdbc.sql("""
            insert into institution (id, name, kind)
            select id, name, kind
              from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:kinds as text[])) told (id, name, kind)
             order by id
            on conflict (id) do update set name = excluded.name, kind = excluded.kind
             where (institution.name, institution.kind) is distinct from (excluded.name, excluded.kind)
            """)
                .param("ids", events.stream().map(Accepted::partnerId).toArray(UUID[]::new))
                .param("names", texts(events, Accepted::partnerName))
                .param("kinds", texts(events, Accepted::partnerKind))
                .update();
    }

    private static UUID[] subjects(List<Fact> facts) {
        return facts.stream().map(Fact::subject).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
