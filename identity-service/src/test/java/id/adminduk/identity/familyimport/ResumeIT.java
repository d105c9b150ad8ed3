package id.adminduk.identity.familyimport;

import static id.adminduk.identity.familyimport.Imports.CSV;
import static id.adminduk.identity.familyimport.Imports.idOf;
import static id.adminduk.identity.familyimport.Imports.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.familyrun.ImportWorker;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.RunRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs that break off: the database ends the connection that writes the fifth batch or a later one.
@ImportTest
class ResumeIT {
    @Autowired
    private Imports imports;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private RunRepository runs;

    @Autowired
    private JdbcClient jdbc;

    private void breakOffAt(UUID file, long line) {
        jdbc.sql("""
            create or replace function break_off() returns trigger language plpgsql as $$
            begin
                perform pg_terminate_backend(pg_backend_pid());
                perform pg_sleep(1);
                return new;
            end $$;
            """).update();
        jdbc.sql("create constraint trigger break_off after update on family_file deferrable initially deferred"
                        + " for each row when (new.id = '" + file + "' and new.last_line > " + line
                        + ") execute function break_off()")
                .update();
    }

    @AfterEach
    void heal() {
        jdbc.sql("drop trigger if exists break_off on family_file").update();
    }

    /// Given back by the worker that failed, to be taken up again later.
    private long brokenOff(UUID id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        imports.count("select count(*) from family_file where worker is null and worker_until is not"
                                        + " null and ended_at is null and id = '" + id + "'")
                                == 1);
        return ((Number) Objects.requireNonNull(imports.file(id).get("residents"))).longValue();
    }

    private void goOn(UUID id) {
        heal();
        jdbc.sql("update family_file set worker_until = null where id = :id")
                .param("id", id)
                .update();
        worker.wake();
    }

    @Test
    void goesOnWhereItCommittedAndNobodyComesTwice() {
        var rows = people(30, 260);
        rows.get(2).put(Column.NAMA, "B4d");
        rows.get(200).put(Column.NIK, "0130501200100001");
        var id = idOf(imports.sent(CSV, FamilyFiles.csv(rows)));
        breakOffAt(id, 120);
        imports.post(id, "start").expectStatus().isAccepted();
        long before = brokenOff(id);
        assertThat(before).isBetween(50L, 130L);
        var kept = imports.registry(id);
        assertThat(kept).hasSize((int) before);
        goOn(id);
        var file = imports.done(id);
        assertThat(file.get("state")).isEqualTo("IMPORTED");
        assertThat(imports.registry(id))
                .hasSize((Integer) Objects.requireNonNull(file.get("residents")))
                .containsAll(kept)
                .doesNotHaveDuplicates();
        assertThat(file.get("familiesLeftOut")).isEqualTo(2);
        assertThat(imports.report(id).lines().filter(line -> line.contains("name-invalid")))
                .hasSize(1);
        assertThat(imports.count("select count(*) from family_file_quarantine where file_id = '" + id + "'"))
                .isEqualTo(((Number) Objects.requireNonNull(file.get("rowsQuarantined"))).longValue());
    }

    @Test
    void aFileThatFailsAgainAndAgainStopsAndCanBeStartedOnThere() {
        var id = idOf(imports.sent(CSV, FamilyFiles.csv(people(31, 120))));
        breakOffAt(id, 60);
        imports.post(id, "start").expectStatus().isAccepted();
        long before = brokenOff(id);
        jdbc.sql("update family_file set attempts = 4, worker_until = null where id = :id")
                .param("id", id)
                .update();
        worker.wake();
        assertThat(imports.done(id).get("state")).isEqualTo("STOPPED");
        heal();
        imports.post(id, "check").expectStatus().isEqualTo(409);
        imports.post(id, "start").expectStatus().isAccepted();
        var file = imports.done(id);
        assertThat(file.get("state")).isEqualTo("IMPORTED");
        assertThat(file.get("residents")).isEqualTo(120);
        assertThat(before).isPositive().isLessThan(120);
    }

    @Test
    void aWorkerThatLostItsFileWritesNoMore() {
        var id = idOf(imports.sent(CSV, FamilyFiles.csv(people(32, 5))));
        runs.ask(id, State.IMPORTING, false, "test", Instant.EPOCH);
        var slow = UUID.randomUUID();
        var claimed = runs.claim(slow, Instant.EPOCH).orElseThrow();
        assertThat(claimed.id()).isEqualTo(id);
        assertThat(runs.claim(UUID.randomUUID(), Instant.EPOCH.plusSeconds(60))).isEmpty();
        assertThat(runs.claim(UUID.randomUUID(), Instant.EPOCH.plusSeconds(300)).map(FamilyFile::id))
                .contains(id);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> runs.advance(id, slow, claimed.tally(), Instant.now())))
                .isInstanceOf(IllegalStateException.class);
        jdbc.sql("delete from family_file where id = :id").param("id", id).update();
    }
}
