package id.adminduk.identity.duplicate;

import id.adminduk.identity.duplicate.DuplicatePair.State;
import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.listing.ListingDesk;
import id.adminduk.identity.listing.Purpose;
import id.adminduk.identity.merging.DuplicateMerger;
import id.adminduk.identity.merging.DuplicateMerger.Decision;
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

/// The review list and what officers decide.
@Component
class DuplicateDesk {
    private static final int PAGE = 50;
    private static final String REASON = "DUPLICATE_CHECK";
    private static final Purpose PURPOSE = new Purpose(null, "DUPLICATE_REVIEW");
    private static final List<String> SHOWN =
            List.of("NIK", "NAME", "BIRTH", "SEX", "RELIGION", "MARITAL", "PARENTS", "STATUS", "KK", "ADDRESS");

    private final DuplicateRepository pairs;
    private final SideBySideQueries people;
    private final DuplicateMerger merger;
    private final ListingDesk listing;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    DuplicateDesk(
            DuplicateRepository pairs,
            SideBySideQueries people,
            DuplicateMerger merger,
            ListingDesk listing,
            OwnAffairs affairs,
            AuditTrail audit,
            Cursors cursors,
            Clock clock) {
        this.pairs = pairs;
        this.people = people;
        this.merger = merger;
        this.listing = listing;
        this.affairs = affairs;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<DuplicatePair> open(CurrentUser user, @Nullable String cursor) {
        var area = user.region();
        if (area == null) return new Page<>(List.of(), null);
        var filter = "duplicates " + area.value();
        var found = pairs.open(area, cursors.read(cursor, filter), PAGE);
        var last = found.size() < PAGE ? null : found.getLast();
        return new Page<>(found, last == null ? null : cursors.write(new Cursor(last.foundAt(), last.id()), filter));
    }

    /// Both records; they count as opened, and both people hear of it.
    public SideBySide view(UUID id, CurrentUser user) {
        var pair = get(id, user);
        listing.compare(Set.of(pair.oneId(), pair.otherId()), PURPOSE, SHOWN, user);
        var rows = people.rows(pair.oneId(), pair.otherId());
        return new SideBySide(pair.id(), pair.score(), pair.signs(), pair.state(), pair.oneId(), pair.otherId(), rows);
    }

    long versionOf(UUID id, CurrentUser user) {
        return get(id, user).version();
    }

    /// Two people after all: they are never asked about again.
    @Transactional
    public void different(UUID id, long version, CurrentUser user) {
        var pair = undecided(id, version, user);
        pairs.decide(pair, State.DIFFERENT, user.subject(), clock.instant());
        audit.record(
                AuditEntry.of("duplicate.different", "duplicate", id).by(user).because(REASON));
    }

    /// One person: the other record is switched off and points to the one that stays.
    @Transactional
    public void same(UUID id, long version, UUID keep, @Nullable UUID newHead, CurrentUser user) {
        var pair = undecided(id, version, user);
        if (!pair.has(keep)) throw new DuplicateRefused.NotOfThePair();
        pairs.decide(pair, State.SAME, user.subject(), clock.instant());
        merger.merge(
                new Decision(id, pair.version(), keep, pair.besides(keep), newHead), user.subject(), clock.instant());
        audit.record(AuditEntry.of("duplicate.same", "duplicate", id).by(user).because(REASON));
    }

    /// Takes a decision back, whichever it was; the pair is on the list again.
    @Transactional
    public void undo(UUID id, long version, CurrentUser user) {
        var pair = toDecide(id, version, user);
        switch (pair.state()) {
            case OPEN -> throw new DuplicateRefused.NotDecided();
            case SAME -> merger.undo(id, version, user.subject(), clock.instant());
            case DIFFERENT -> {} // nothing was changed
        }
        pairs.reopen(pair);
        audit.record(AuditEntry.of("duplicate.undone", "duplicate", id).by(user).because(REASON));
    }

    private DuplicatePair undecided(UUID id, long version, CurrentUser user) {
        var pair = toDecide(id, version, user);
        if (pair.state() != State.OPEN) throw new DuplicateRefused.AlreadyDecided();
        return pair;
    }

    private DuplicatePair toDecide(UUID id, long version, CurrentUser user) {
        var pair = get(id, user);
        affairs.refuse(user, pair.oneId(), pair.otherId());
        if (pair.version() != version) throw new StaleVersion();
        return pair;
    }

    private DuplicatePair get(UUID id, CurrentUser user) {
        var area = user.region();
        if (area == null) throw new NotFound();
        return pairs.find(id, area).orElseThrow(NotFound::new);
    }
}
