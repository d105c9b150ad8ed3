package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what officers opened, keeps what supervisors allowed beyond the rule, and the alarms.
@Repository
class LimitRepository {
    private final JdbcClient jdbc;

    LimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Different records an officer saw, and how many of the next ones are not among the last hour's.
    record Opened(int lastHour, int today, int fresh) {}

    /// One record at a time for each officer, so that the count is right.
    void lock(String viewer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:viewer, 0))::text")
                .param("viewer", "view:" + viewer)
                .query(String.class)
                .single();
    }

    Opened opened(String viewer, Set<UUID> people, Instant hourAgo, Instant dayStart) {
        return jdbc.sql("""
            select count(distinct resident_id) filter (where viewed_at > :hourAgo) as last_hour,
                   count(distinct resident_id) filter (where viewed_at >= :dayStart) as today,
                   count(distinct resident_id) filter (where resident_id = any(:people) and viewed_at > :hourAgo) as again
              from resident_view
             where viewer = :viewer and viewed_at > least(:hourAgo, :dayStart)
            """)
                .param("viewer", viewer)
                .param("people", people.toArray(UUID[]::new))
                .param("hourAgo", at(hourAgo))
                .param("dayStart", at(dayStart))
                .query((row, _) ->
                        new Opened(row.getInt("last_hour"), row.getInt("today"), people.size() - row.getInt("again")))
                .single();
    }

    int allowed(String viewer, LocalDate day) {
        return jdbc.sql("select coalesce(sum(records), 0) from view_allowance where viewer = :viewer and day = :day")
                .param("viewer", viewer)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void allow(UUID id, String viewer, LocalDate day, int records, String reason, String supervisor, Instant now) {
        jdbc.sql("""
            insert into view_allowance (id, viewer, day, records, reason, granted_by, granted_at)
            values (:id, :viewer, :day, :records, :reason, :supervisor, :now)
            """)
                .param("id", id)
                .param("viewer", viewer)
                .param("day", day)
                .param("records", records)
                .param("reason", reason)
                .param("supervisor", supervisor)
                .param("now", at(now))
                .update();
    }

    /// False when the day's alarm was raised before; one about the area is counted.
    boolean raise(String viewer, LocalDate day, String kind, Instant now) {
        return jdbc.sql("""
            insert into view_alarm (viewer, day, kind, raised_at) values (:viewer, :day, :kind, :now)
            on conflict (viewer, day, kind) do update set times = view_alarm.times + 1 where view_alarm.kind = 'AREA'
            returning times = 1
            """)
                .param("viewer", viewer)
                .param("day", day)
                .param("kind", kind)
                .param("now", at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Officers who opened more records today than three standard deviations above what officers of their roles opened
    /// on a day of the last thirty.
    List<String> farAbovePeers(Instant dayStart, int from) {
        return jdbc.sql("""
            with daily as (
                select viewer, viewer_role, floor(extract(epoch from viewed_at - cast(:dayStart as timestamptz)) / 86400) as day,
                       count(distinct resident_id) as records
                  from resident_view where viewed_at >= cast(:dayStart as timestamptz) - interval '30 days'
                 group by 1, 2, 3),
            peers as (
                select viewer_role, avg(records) as usual, coalesce(stddev_pop(records), 0) as spread
                  from daily where day < 0 group by viewer_role)
            select viewer from daily join peers using (viewer_role)
             where day >= 0 and records >= :from and records > usual + 3 * spread
            """)
                .param("dayStart", at(dayStart))
                .param("from", from)
                .query((row, _) -> row.getString("viewer"))
                .list();
    }

    List<Alarm> alarms(Cursor before, int size) {
        return jdbc.sql("""
            select id, viewer, day, kind, times, raised_at from view_alarm
             where (raised_at, id) < (:cursorAt, :cursorId) order by raised_at desc, id desc limit :size
            """)
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> new Alarm(
                        row.getObject("id", UUID.class),
                        row.getString("viewer"),
                        row.getObject("day", LocalDate.class),
                        Alarm.Kind.valueOf(row.getString("kind")),
                        row.getInt("times"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
