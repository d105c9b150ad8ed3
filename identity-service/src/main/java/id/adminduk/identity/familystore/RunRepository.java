package id.adminduk.identity.familystore;

import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFile.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which runs are asked for, who carries one out, and how far it has come. A worker holds a file for a while
/// only: when it dies, another goes on, and the first can write no more.
@Repository
public class RunRepository {
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A run from the beginning, or on from where an import stopped.
    public void ask(UUID file, State state, boolean goesOn, String by, Instant now) {
        jdbc.sql("""
            update family_file
               set state = :state, asked_at = :at, asked_by = :by, attempts = 0, refusal = null, ended_at = null, worker = null,
                   worker_until = null
             where id = :file
            """)
                .param("state", state.name())
                .param("at", utc(now))
                .param("by", by)
                .param("file", file)
                .update();
        if (goesOn) return;
        jdbc.sql("""
            update family_file
               set last_line = 0, lines = 0, residents = 0, families = 0, left_out = 0, quarantined = 0, problems = 0, warnings = 0
             where id = :file
            """).param("file", file).update();
        jdbc.sql("delete from family_file_problem where file_id = :file")
                .param("file", file)
                .update();
    }

    /// The longest waiting run nobody works on; while one fills the registry for the first time, that one only.
    public Optional<FamilyFile> claim(UUID worker, Instant now) {
        return jdbc.sql("""
            update family_file set worker = :worker, worker_until = :until, attempts = attempts + 1
             where id = (select id from family_file
                          where state in ('CHECKING', 'IMPORTING') and (worker_until is null or worker_until < :now)
                            and not exists (select from first_load where load_id <> family_file.id)
                          order by asked_at limit 1 for update skip locked)
            returning
            """ + " " + FamilyFileRepository.COLUMNS)
                .param("worker", worker)
                .param("now", utc(now))
                .param("until", utc(now.plus(HOLD)))
                .query((row, _) -> FamilyFileRepository.read(row))
                .optional();
    }

    /// One batch further. The row stays locked until the transaction ends; throws when the file is somebody else's by
    /// now.
    public void advance(UUID file, UUID worker, Tally tally, Instant now) {
        int rows = jdbc.sql("""
            update family_file
               set lines = :lines, last_line = :lastLine, residents = :residents, families = :families, left_out = :leftOut,
                   quarantined = :quarantined, problems = :problems, warnings = :warnings, worker_until = :until, attempts = 0
             where id = :file and worker = :worker
            """)
                .params(tally.columns())
                .param("file", file)
                .param("worker", worker)
                .param("until", utc(now.plus(HOLD)))
                .update();
        if (rows == 0) throw new IllegalStateException("another worker goes on with the file");
    }

    public void finish(UUID file, UUID worker, State state, Instant now) {
        jdbc.sql("""
            update family_file set state = :state, ended_at = :now, worker = null, worker_until = null
             where id = :file and worker = :worker
            """)
                .param("state", state.name())
                .param("now", utc(now))
                .param("file", file)
                .param("worker", worker)
                .update();
    }

    public void refuse(UUID file, UUID worker, String code, Instant now) {
        jdbc.sql("""
            update family_file set state = 'REFUSED', refusal = :code, ended_at = :now, worker = null, worker_until = null
             where id = :file and worker = :worker
            """)
                .param("code", code)
                .param("now", utc(now))
                .param("file", file)
                .param("worker", worker)
                .update();
    }

    /// Gives a file back unfinished: at once where the worker stops, a little later after a failure, and not again
    /// after several.
    public void release(UUID file, UUID worker, Instant again, Instant now) {
        jdbc.sql("""
            update family_file
               set worker = null, worker_until = case when attempts < :most then cast(:again as timestamptz) end,
                   state = case when attempts < :most then state when state = 'CHECKING' then 'RECEIVED' else 'STOPPED' end,
                   ended_at = case when attempts < :most then null else cast(:now as timestamptz) end
             where id = :file and worker = :worker
            """)
                .param("most", ATTEMPTS)
                .param("again", utc(again))
                .param("now", utc(now))
                .param("file", file)
                .param("worker", worker)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
