package id.adminduk.identity.newcomer;

import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.listing.ListingDesk;
import id.adminduk.identity.listing.Purpose;
import id.adminduk.identity.newcomer.Doubt.State;
import id.adminduk.identity.protection.ProtectionRepository;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers say whether a newcomer is somebody else. That they are the same is said by rejecting the case.
@Component
class NewcomerDesk {
    private static final int PAGE = 50;
    private static final String REASON = "DUPLICATE_CHECK";
    private static final List<String> SHOWN = List.of("NAME", "BIRTH", "SEX", "PARENTS", "ADDRESS");

    private final DoubtRepository doubts;
    private final NewcomerRepository newcomers;
    private final ResidentRepository residents;
    private final ProtectionRepository protections;
    private final ListingDesk listing;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    NewcomerDesk(
            DoubtRepository doubts,
            NewcomerRepository newcomers,
            ResidentRepository residents,
            ProtectionRepository protections,
            ListingDesk listing,
            OwnAffairs affairs,
            AuditTrail audit,
            Cursors cursors,
            Clock clock) {
        this.doubts = doubts;
        this.newcomers = newcomers;
        this.residents = residents;
        this.protections = protections;
        this.listing = listing;
        this.affairs = affairs;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<Doubt> open(CurrentUser user, @Nullable String cursor) {
        var area = user.region();
        if (area == null) return new Page<>(List.of(), null);
        var filter = "newcomers " + area.value();
        var found = doubts.open(area, cursors.read(cursor, filter), PAGE);
        var last = found.size() < PAGE ? null : found.getLast();
        return new Page<>(found, last == null ? null : cursors.write(new Cursor(last.foundAt(), last.id()), filter));
    }

    /// Both. A resident's record counts as opened for the case, and the resident hears of it.
    public DoubtView view(UUID id, CurrentUser user) {
        var doubt = get(id, user);
        if (doubt.kind() == Likely.Kind.RESIDENT) {
            listing.compare(Set.of(doubt.otherId()), new Purpose(doubt.applicationId(), null), SHOWN, user);
        } else {
            audit.record(AuditEntry.of("newcomer.viewed", "newcomer", doubt.otherId())
                    .by(user)
                    .forCase(doubt.applicationId())
                    .because(REASON));
        }
        boolean hidden = doubt.kind() == Likely.Kind.RESIDENT && protections.hidesHomeOf(doubt.otherId());
        return DoubtView.of(doubt, newcomers.get(doubt.newcomerId()).person(), other(doubt), hidden);
    }

    private Newcomer other(Doubt doubt) {
        return switch (doubt.kind()) {
            case RESIDENT -> Newcomer.of(residents.find(doubt.otherId()).orElseThrow());
            case CASE -> newcomers.get(doubt.otherId()).person();
        };
    }

    /// Two people: the case may be approved again.
    @Transactional
    public void different(UUID id, long version, CurrentUser user) {
        var doubt = get(id, version, user);
        if (doubt.state() != State.OPEN) throw new NewcomerRefused.AlreadyDecided();
        doubts.decide(doubt, State.DIFFERENT, user.subject(), clock.instant());
        audit.record(entry("newcomer.different", doubt, user));
    }

    /// As long as the case has not been entered.
    @Transactional
    public void undo(UUID id, long version, CurrentUser user) {
        var doubt = get(id, version, user);
        if (doubt.state() == State.OPEN) throw new NewcomerRefused.NotDecided();
        doubts.decide(doubt, State.OPEN, null, null);
        audit.record(entry("newcomer.undone", doubt, user));
    }

    private static AuditEntry entry(String action, Doubt doubt, CurrentUser user) {
        return AuditEntry.of(action, "newcomer", doubt.newcomerId())
                .by(user)
                .forCase(doubt.applicationId())
                .because(REASON);
    }

    private Doubt get(UUID id, long version, CurrentUser user) {
        var doubt = get(id, user);
        if (doubt.kind() == Likely.Kind.RESIDENT) affairs.refuse(user, doubt.otherId());
        if (doubt.version() != version) throw new StaleVersion();
        return doubt;
    }

    private Doubt get(UUID id, CurrentUser user) {
        var area = user.region();
        if (area == null) throw new NotFound();
        return doubts.find(id, area).orElseThrow(NotFound::new);
    }
}
