package id.adminduk.identity.viewlimit;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.StepUpRequired;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How many records an officer may see, opened or in a list (promises.md T04): 200 an hour and 1,000 a day; beyond that
/// as many as a
/// supervisor allowed today, with a factor shown lately.
@Component
public class ViewLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    /// What the count says to some more records.
    enum Verdict {
        WITHIN,
        /// Only because a supervisor allowed more: the officer has to show a factor again.
        BY_ALLOWANCE,
        USED_UP
    }

    /// Why an officer sees no more for now: the reason for the books, and what the officer is told.
    public record Stop(String why, DomainException told) {}

    private final LimitRepository views;
    private final ViewProperties limits;
    private final AuditTrail audit;

    ViewLimits(LimitRepository views, ViewProperties limits, AuditTrail audit) {
        this.views = views;
        this.limits = limits;
        this.audit = audit;
    }

    /// One answer at a time for each officer, until the caller's transaction ends.
    public void lock(String viewer) {
        views.lock(viewer);
    }

    /// Empty where the officer may see the records of these people, opened or listed. The same record again within the
    /// hour counts once. The day's first refusal raises the alarm.
    public Optional<Stop> stop(CurrentUser officer, Set<UUID> people, Instant now) {
        return switch (verdict(officer.subject(), people, now)) {
            case WITHIN -> Optional.empty();
            case BY_ALLOWANCE -> proof(officer, now);
            case USED_UP -> {
                alarm(officer, "QUOTA", now);
                yield Optional.of(new Stop("QUOTA", new QuotaUsedUp()));
            }
        };
    }

    private Verdict verdict(String viewer, Set<UUID> people, Instant now) {
        var opened = views.opened(viewer, people, now.minus(HOUR), dayStart(now));
        var verdict = limits.verdict(opened, 0);
        return verdict == Verdict.WITHIN ? verdict : limits.verdict(opened, views.allowed(viewer, dayOf(now)));
    }

    private Optional<Stop> proof(CurrentUser officer, Instant now) {
        try {
            requireRecentProof(officer, now);
            return Optional.empty();
        } catch (StepUpRequired stale) {
            return Optional.of(new Stop("PROOF", stale));
        }
    }

    /// The officer asked for something outside of the own area (promises.md S22): counted, and the day's first
    /// time is an alarm.
    public void outside(CurrentUser officer, Instant now) {
        alarm(officer, "AREA", now);
    }

    private void alarm(CurrentUser officer, String kind, Instant now) {
        if (!views.raise(officer.subject(), dayOf(now), kind, now)) return;
        audit.record(AuditEntry.of("resident.view-alarm", "officer", officer.subject())
                .by(officer)
                .because(kind));
    }

    /// Refuses an officer whose last factor was shown too long ago.
    void requireRecentProof(CurrentUser officer, Instant now) {
        officer.requireRecentProof(limits.proofGoodFor(), now);
    }

    static LocalDate dayOf(Instant now) {
        return OfficeDay.of(now);
    }

    static Instant dayStart(Instant now) {
        return OfficeDay.startOf(dayOf(now));
    }
}
