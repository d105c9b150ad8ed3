package id.adminduk.identity.viewing;

import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.viewing.ViewRepository.View;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens records for officers. A refusal leaves its audit entry too, so it is an outcome of the transaction and becomes
/// an exception only after the commit.
@Component
public class ViewDesk {
    static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final ProtectionRepository protections;
    private final ViewRepository views;
    private final AuditTrail audit;
    private final ViewProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ViewDesk(
            ResidentRepository residents,
            FamilyRepository families,
            ProtectionRepository protections,
            ViewRepository views,
            AuditTrail audit,
            ViewProperties limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.residents = residents;
        this.families = families;
        this.protections = protections;
        this.views = views;
        this.audit = audit;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private sealed interface Outcome {
        record Shown(RecordView view) implements Outcome {}

        record Refused(DomainException refusal) implements Outcome {}
    }

    RecordView open(UUID id, Grounds grounds, CurrentUser officer) {
        return open(id, grounds, officer, UnaryOperator.identity());
    }

    /// The record as it was another day, under the rights and the limits of today.
    public RecordView open(UUID id, Grounds grounds, CurrentUser officer, UnaryOperator<Resident> as) {
        var outcome = Objects.requireNonNull(transaction.execute(_ -> decide(id, grounds, officer, as)));
        return switch (outcome) {
            case Outcome.Shown(var view) -> view;
            case Outcome.Refused(var refusal) -> throw refusal;
        };
    }

    private Outcome decide(UUID id, Grounds grounds, CurrentUser officer, UnaryOperator<Resident> as) {
        views.lock(officer.subject());
        var found = residents.find(id);
        if (found.isEmpty()) return refused(id, grounds, officer, "UNKNOWN", new NotFound());
        var resident = found.get();
        if (!officer.covers(resident.region())) return refused(id, grounds, officer, "OTHER_REGION", new NotFound());
        boolean isProtected = protections.isProtected(id);
        var rights = FieldRights.of(officer.roles(), isProtected);
        if (rights.nothing()) return refused(id, grounds, officer, "PROTECTED", new NotFound());
        var now = clock.instant();
        if (usedUp(id, officer.subject(), now)) {
            if (views.raise(officer.subject(), dayOf(now), "QUOTA", now))
                audit.record(entry("resident.view-alarm", id, grounds, officer).because("QUOTA"));
            return refused(id, grounds, officer, "QUOTA", new ViewRefused.StepUpRequired());
        }
        return new Outcome.Shown(show(as.apply(resident), grounds, officer, rights, isProtected, now));
    }

    private boolean usedUp(UUID resident, String viewer, Instant now) {
        var dayStart = dayOf(now).atStartOfDay(OFFICE).toInstant();
        var opened = views.opened(viewer, resident, now.minus(HOUR), dayStart);
        if (opened.already()) return false; // the same record again counts once
        int more = views.allowed(viewer, dayOf(now));
        return opened.lastHour() >= limits.perHour() + more || opened.today() >= limits.perDay() + more;
    }

    private RecordView show(
            Resident resident,
            Grounds grounds,
            CurrentUser officer,
            FieldRights rights,
            boolean isProtected,
            Instant now) {
        var roles = officer.roles().stream()
                .filter(FieldRights.roles()::contains)
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(","));
        var view = new View(
                UUID.randomUUID(),
                resident.id(),
                officer.subject(),
                roles,
                String.valueOf(officer.region()),
                now,
                grounds,
                rights.shown());
        views.add(view);
        audit.record(entry("resident.viewed", resident.id(), grounds, officer));
        var family = families.familyOf(resident.id()).orElse(null);
        return RecordView.of(view.id(), resident, family, rights, isProtected);
    }

    private Outcome refused(UUID id, Grounds grounds, CurrentUser officer, String why, DomainException refusal) {
        audit.record(entry("resident.view-refused", id, grounds, officer).because(why));
        return new Outcome.Refused(refusal);
    }

    private static AuditEntry entry(String action, UUID resident, Grounds grounds, CurrentUser officer) {
        var entry = AuditEntry.of(action, "resident", resident).by(officer);
        var reason = grounds.reason();
        if (reason != null) entry = entry.because(reason.name());
        var caseId = grounds.caseId();
        return caseId == null ? entry : entry.forCase(caseId);
    }

    private static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, OFFICE);
    }
}
