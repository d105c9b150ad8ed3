package id.adminduk.identity.familyimport;

import static id.adminduk.identity.familyimport.Imports.CSV;
import static id.adminduk.identity.familyimport.Imports.idOf;
import static id.adminduk.identity.familyimport.Imports.people;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody comes in by a file beside an open case about them (docs/duplicates.md).
@ImportTest
class OpenCaseIT {
    @Autowired
    private Imports imports;

    @Autowired
    private NewcomerGuard guard;

    @Autowired
    private TransactionTemplate transaction;

    private static String told(Map<Column, String> row, Column column) {
        return Objects.requireNonNull(row.get(column));
    }

    /// The same person, as an application tells of them.
    private static Newcomer inACase(Map<Column, String> row) {
        var mother = row.get(Column.NAMA_IBU);
        return new Newcomer(
                UUID.randomUUID(),
                new PersonName(told(row, Column.NAMA)),
                told(row, Column.JENIS_KELAMIN).equals("1") ? Sex.MALE : Sex.FEMALE,
                new Birth(told(row, Column.TEMPAT_LAHIR), LocalDate.parse(told(row, Column.TGL_LAHIR)), 0),
                mother == null ? null : new Parent(null, null, mother),
                null,
                RegionCode.of("13.05.01.2001"));
    }

    private void handIn(UUID application, Map<Column, String> row) {
        transaction.executeWithoutResult(_ -> guard.consider(application, List.of(inACase(row)), Instant.now()));
    }

    @Test
    void theirFamilyStaysOutUntilTheCaseHasEnded() {
        var rows = people(41, 60);
        var somebody = rows.getLast();
        var family = rows.stream()
                .filter(row -> told(row, Column.NO_KK).equals(told(somebody, Column.NO_KK)))
                .toList();
        var application = UUID.randomUUID();
        handIn(application, somebody);
        var file = idOf(imports.sent(CSV, FamilyFiles.csv(rows)));
        imports.post(file, "check").expectStatus().isAccepted();
        assertThat(imports.done(file).get("familiesLeftOut")).as("told before").isEqualTo(1);
        imports.post(file, "start").expectStatus().isAccepted();
        assertThat(imports.done(file).get("familiesLeftOut")).isEqualTo(1);
        assertThat(imports.report(file)).contains((rows.size() + 1) + ",nama,person-in-open-case,problem,");
        assertThat(imports.registry(file)).hasSize(rows.size() - family.size());

        guard.forget(application);
        assertThat(imports.imported(CSV, FamilyFiles.csv(family)).get("residents"))
                .isEqualTo(family.size());
    }

    /// A batch waits for a case that is entering somebody, and the case for a batch: whichever is second sees the
    /// first.
    @Test
    void aFileAndACaseWaitForEachOther() throws Exception {
        var person = inACase(people(42, 40).getFirst());
        var entering = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var entered = threads.submit(() -> transaction.execute(_ -> {
                boolean free = guard.mayEnter(UUID.randomUUID(), List.of(person), Instant.now());
                entering.countDown();
                waitFor(go);
                return free;
            }));
            waitFor(entering);
            var held = threads.submit(() -> transaction.execute(_ -> guard.heldUp(List.of(person))));
            try {
                imports.awaitALockFor("pg_advisory_xact_lock(13050001)");
                assertThat(held.isDone()).isFalse();
            } finally {
                go.countDown();
            }
            assertThat(entered.get()).isTrue();
            assertThat(held.get()).isEmpty();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
