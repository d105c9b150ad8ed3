package id.adminduk.application.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Erases, some at a time, what is older than it may be; content that loses a use is watched for its last one.
@Repository
class RetentionRepository {
    private static final String WATCH_AND_COUNT = """
        , watched as (
            insert into file_watch (blob, since) select distinct blob, cast(:now as timestamptz) from gone
            on conflict (blob) do update set since = excluded.since)
        select count(*) from gone
        """;

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends no other copy of the service erases.
    boolean beTheOnlyOne() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('file-retention', 0))")
                .query(Boolean.class)
                .single();
    }

    int erase(RetentionRule rule, Instant before, Instant now, int most) {
        return jdbc.sql("""
            with gone as (
                update attachment set state = 'ERASED', ended_at = coalesce(ended_at, :now), display_name = ''
                 where id in (%s) returning blob)
            """.formatted(rule.files()) + WATCH_AND_COUNT)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Kept files of citizens that serve no more.
    int emptyVaults(LocalDate today, Instant now, int most) {
        return jdbc.sql("""
            with gone as (
                delete from vault_file where id in (select id from vault_file where valid_until < :today limit :most)
                returning blob)
            """ + WATCH_AND_COUNT)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Why a case's files are held.
    record Hold(String reason, Instant placedAt) {}

    void hold(UUID application, HoldReason reason, String by, Instant now) {
        jdbc.sql("""
            insert into retention_hold (application_id, reason, placed_by, placed_at) values (:id, :reason, :by, :now)
            on conflict (application_id) do update set reason = excluded.reason, placed_by = excluded.placed_by
            """)
                .param("id", application)
                .param("reason", reason.name())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean release(UUID application) {
        return jdbc.sql("delete from retention_hold where application_id = :id")
                        .param("id", application)
                        .update()
                == 1;
    }

    Optional<Hold> find(UUID application) {
        return jdbc.sql("select reason, placed_at from retention_hold where application_id = :id")
                .param("id", application)
                .query((row, _) -> new Hold(
                        row.getString("reason"), row.getTimestamp("placed_at").toInstant()))
                .optional();
    }
}
