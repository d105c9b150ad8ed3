package id.adminduk.identity.viewing;

import id.adminduk.identity.casecheck.CaseAnswer;
import id.adminduk.identity.casecheck.Cases;
import id.adminduk.identity.permit.Grounds;
import id.adminduk.identity.permit.PermitRefused;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.viewlimit.ViewLimits;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens records for officers. A refusal leaves its audit entry too, so it is an outcome of the transaction and becomes
/// an exception only after the commit.
@Component
public class ViewDesk {
    private final ResidentRepository residents;
    private final Cases cases;
    private final ViewRules rules;
    private final ViewLimits limits;
    private final ViewBook book;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ViewDesk(
            ResidentRepository residents,
            Cases cases,
            ViewRules rules,
            ViewLimits limits,
            ViewBook book,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.residents = residents;
        this.cases = cases;
        this.rules = rules;
        this.limits = limits;
        this.book = book;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private sealed interface Outcome {
        record Shown(RecordView view) implements Outcome {}

        record Refused(DomainException refusal) implements Outcome {}
    }

    /// The record of today, on grounds that are about this person.
    RecordView open(UUID id, Grounds grounds, CurrentUser officer) {
        return open(id, ask(grounds, Set.of(id), officer), officer, UnaryOperator.identity());
    }

    /// What there is to say for opening the records of these people together, such as those on one card: one of them
    /// has to be named in the case. Asks a neighbour, so never inside a transaction.
    public Ground ask(Grounds grounds, Set<UUID> people, CurrentUser officer) {
        var caseId = grounds.caseId();
        return new Ground(grounds, caseId == null ? CaseAnswer.OPEN : cases.about(caseId, people, officer));
    }

    /// The record as it was another day, under the rights and the limits of today.
    public RecordView open(UUID id, Ground ground, CurrentUser officer, UnaryOperator<Resident> as) {
        return shown(id, ground, officer, as, true);
    }

    private RecordView shown(UUID id, Ground ground, CurrentUser officer, UnaryOperator<Resident> as, boolean alone) {
        var outcome = Objects.requireNonNull(transaction.execute(_ -> decide(id, ground, officer, as, alone)));
        return switch (outcome) {
            case Outcome.Shown(var view) -> view;
            case Outcome.Refused(var refusal) -> throw refusal;
        };
    }

    /// The same for one of several: empty where the officer sees no record, or the grounds do not reach this person.
    public Optional<RecordView> find(UUID id, Ground ground, CurrentUser officer, UnaryOperator<Resident> as) {
        try {
            return Optional.of(shown(id, ground, officer, as, false));
        } catch (NotFound | OtherCard | PermitRefused.PermitRequired outOfSight) {
            return Optional.empty();
        }
    }

    /// @param alone whether the officer asked for this person, and not for several people together
    private Outcome decide(UUID id, Ground ground, CurrentUser officer, UnaryOperator<Resident> as, boolean alone) {
        limits.lock(officer.subject());
        var grounds = ground.given();
        var found = residents.find(id);
        if (found.isEmpty()) return refused(id, grounds, officer, new Refusal("UNKNOWN", new NotFound()));
        var resident = found.get();
        var now = clock.instant();
        if (!officer.covers(resident.region())) {
            if (alone) limits.outside(officer, now);
            return refused(id, grounds, officer, new Refusal("OTHER_REGION", new NotFound()));
        }
        var sight = rules.sight(resident, ground, officer, now);
        return switch (sight) {
            case ViewRules.Sight.Denied(var refusal) -> refused(id, grounds, officer, refusal);
            case ViewRules.Sight.Granted granted -> counted(as.apply(resident), grounds, officer, granted, now);
        };
    }

    /// Within the limits, or by a supervisor's allowance and a factor shown lately (promises.md T04).
    private Outcome counted(
            Resident resident, Grounds grounds, CurrentUser officer, ViewRules.Sight.Granted granted, Instant now) {
        return limits.stop(officer, Set.of(resident.id()), now)
                .map(stop -> refused(resident.id(), grounds, officer, new Refusal(stop.why(), stop.told())))
                .orElseGet(() -> new Outcome.Shown(book.show(resident, grounds, officer, granted, now)));
    }

    /// Something else than a record that lies outside of the officer's area: as if it were not there, and counted
    /// (promises.md S22).
    public NotFound outside(CurrentUser officer) {
        transaction.executeWithoutResult(_ -> limits.outside(officer, clock.instant()));
        return new NotFound();
    }

    private Outcome refused(UUID id, Grounds grounds, CurrentUser officer, Refusal refusal) {
        audit.record(
                ViewBook.entry("resident.view-refused", id, grounds, officer).because(refusal.why()));
        return new Outcome.Refused(refusal.told());
    }
}
