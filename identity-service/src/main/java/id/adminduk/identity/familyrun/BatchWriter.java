package id.adminduk.identity.familyrun;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.bulk.BulkOrigin;
import id.adminduk.identity.bulk.BulkRepository;
import id.adminduk.identity.bulk.BulkRows;
import id.adminduk.identity.bulk.CopyBatch;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.familystore.FamilyFile.Tally;
import id.adminduk.identity.familystore.QuarantineRepository;
import id.adminduk.identity.familystore.ReportRepository;
import id.adminduk.identity.familystore.RunRepository;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.numbering.NumberKind;
import id.adminduk.identity.numbering.NumberRepository;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a batch in one transaction: the mark how far the file has come, its problems, and, where it is no dry run,
/// its people.
@Component
class BatchWriter {
    private static final String ACTOR = "family-file";

    private final RunRepository runs;
    private final ReportRepository reports;
    private final QuarantineRepository quarantine;
    private final BulkRows rows;
    private final BulkRepository database;
    private final NumberRepository numbers;
    private final NewcomerGuard guard;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchWriter(
            RunRepository runs,
            ReportRepository reports,
            QuarantineRepository quarantine,
            BulkRows rows,
            BulkRepository database,
            NumberRepository numbers,
            NewcomerGuard guard,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.reports = reports;
        this.quarantine = quarantine;
        this.rows = rows;
        this.database = database;
        this.numbers = numbers;
        this.guard = guard;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A batch as it will be written; sealing is the longest part and needs no transaction.
    ///
    /// @param people null in a dry run
    record Sealed(Batch batch, @Nullable CopyBatch people) {}

    Sealed seal(UUID file, Batch batch) {
        var people = rows.batch(new BulkOrigin(clock.instant(), ACTOR, file));
        for (var family : batch.families()) {
            var household = family.household();
            if (household == null) continue;
            household.members().forEach(member -> people.add(member.resident()));
            people.add(household.family());
            seat(household, people);
            family.marriages().forEach(people::add);
        }
        return new Sealed(batch, people);
    }

    private static void seat(Household household, CopyBatch people) {
        int position = 0;
        for (var member : household.members()) {
            var since = member.resident().standing().since();
            var family = household.family().id();
            people.add(new Membership(BulkId.next(), family, member.resident().id(), member.shdk(), ++position, since));
        }
    }

    /// Somebody of the batch may be in a case that came in since; their families have to stay out.
    static final class HeldUp extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Set<UUID> people;

        HeldUp(Set<UUID> people) {
            super(people.size() + " people of a file may be in open cases");
            this.people = Set.copyOf(people);
        }

        Set<UUID> people() {
            return people;
        }
    }

    private void holdUp(Batch batch) {
        var people = guard.heldUp(batch.newcomers());
        if (!people.isEmpty()) throw new HeldUp(people);
    }

    /// @param before what the run had come to
    void write(UUID file, UUID worker, Sealed sealed, Tally before, Tally after) {
        var batch = sealed.batch();
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (sealed.people() != null) holdUp(batch);
            runs.advance(file, worker, after, now);
            reports.add(file, before.problems() + before.warnings(), batch.problems());
            var people = sealed.people();
            if (people == null) return;
            quarantine.hold(file, batch.quarantined(), now);
            database.write(people);
            numbers.advance(NumberKind.NIK, batch.lastNikSerials());
            numbers.advance(NumberKind.KK, batch.lastCardSerials());
            quarantine.settle(batch.cards(), now);
        });
    }
}
