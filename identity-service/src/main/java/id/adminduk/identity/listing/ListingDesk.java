package id.adminduk.identity.listing;

import id.adminduk.identity.casecheck.CaseAnswer;
import id.adminduk.identity.casecheck.Cases;
import id.adminduk.identity.viewlimit.ViewLimits;
import id.adminduk.identity.viewlimit.ViewLimits.Stop;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets an officer see who was found or is to be compared: for a case only the people it names while it is open
/// (promises.md T03), and never
/// more records than the officer may see (T04).
@Component
public class ListingDesk {
    /// What a list tells of somebody; the NIK masked.
    private static final List<String> LISTED = List.of("NIK", "NAME", "BIRTH", "SEX", "STATUS");

    private final Cases cases;
    private final ViewLimits limits;
    private final ListingRepository listings;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ListingDesk(
            Cases cases,
            ViewLimits limits,
            ListingRepository listings,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.listings = listings;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Those of the people whom the officer may be shown; they are written down. May ask a neighbour, so never inside a
    /// transaction; a refusal leaves its audit entry.
    public Set<UUID> show(Set<UUID> found, Purpose purpose, CurrentUser officer) {
        var caseId = purpose.caseId();
        var named = caseId == null ? new Cases.Named(CaseAnswer.OPEN, found) : cases.named(caseId, found, officer);
        var refused = Objects.requireNonNull(transaction.execute(_ -> book(named, purpose, officer)));
        refused.ifPresent(refusal -> {
            throw refusal;
        });
        return named.people();
    }

    /// Records laid side by side for an officer who compares them: counted and written down as if each had been
    /// opened. A refusal leaves its audit entry.
    ///
    /// @param fields what is shown of each, by the names `resident_view` has for them
    public void compare(Set<UUID> people, Purpose purpose, List<String> fields, CurrentUser officer) {
        var refused = Objects.requireNonNull(transaction.execute(_ -> {
            limits.lock(officer.subject());
            var now = clock.instant();
            var stop = limits.stop(officer, people, now);
            var action = stop.isPresent() ? "resident.view-refused" : "resident.viewed";
            audit.record(people.stream()
                    .map(person -> entry(action, "resident", person, purpose, officer))
                    .toList());
            if (stop.isEmpty()) listings.add(people, purpose, fields, officer, now);
            return stop.map(Stop::told);
        }));
        refused.ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<DomainException> book(Cases.Named named, Purpose purpose, CurrentUser officer) {
        limits.lock(officer.subject());
        var now = clock.instant();
        var stop = stop(named, officer, now);
        stop.ifPresentOrElse(
                why -> audit.record(entry("resident.search-refused", "search", UUID.randomUUID(), purpose, officer)
                        .because(why.why())),
                () -> add(named.people(), purpose, officer, now));
        return stop.map(Stop::told);
    }

    private Optional<Stop> stop(Cases.Named named, CurrentUser officer, Instant now) {
        return named.answer()
                .refusal()
                .map(told -> new Stop(told.why(), told))
                .or(() -> limits.stop(officer, named.people(), now));
    }

    private void add(Set<UUID> people, Purpose purpose, CurrentUser officer, Instant now) {
        var entries = new ArrayList<AuditEntry>();
        entries.add(entry("resident.searched", "search", UUID.randomUUID(), purpose, officer));
        for (var person : people) entries.add(entry("resident.listed", "resident", person, purpose, officer));
        audit.record(entries);
        if (!people.isEmpty()) listings.add(people, purpose, LISTED, officer, now);
    }

    private static AuditEntry entry(String action, String type, UUID id, Purpose purpose, CurrentUser officer) {
        return purpose.on(AuditEntry.of(action, type, id).by(officer));
    }
}
