package id.adminduk.identity.permit;

import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.identity.permit.Permit.Part;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.web.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers ask to see a record without a case; others agree or not. An agreement holds for a day, and so does a
/// question nobody answers.
@Component
public class PermitDesk {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration PROOF = Duration.ofMinutes(15);

    private final PermitRepository permits;
    private final ResidentRepository residents;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final Clock clock;

    PermitDesk(
            PermitRepository permits, ResidentRepository residents, OwnAffairs affairs, AuditTrail audit, Clock clock) {
        this.affairs = affairs;
        this.permits = permits;
        this.residents = residents;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether the officer may see the record: of a protected person only with both agreements, whatever the grounds.
    public boolean holds(CurrentUser officer, UUID resident, Grounds grounds, boolean isProtected, Instant now) {
        return permits.holds(officer.subject(), resident, grounds.reason(), isProtected, now.minus(GOOD_FOR));
    }

    /// Part of the caller's transaction, which also keeps the answer for a repeated request.
    UUID ask(UUID resident, Reason reason, String note, CurrentUser officer) {
        if (!reason.needsPermit()) throw new PermitRefused.NeedsNone();
        requireArea(resident, officer);
        var permit =
                new Permit(UUID.randomUUID(), resident, officer.subject(), reason, note, clock.instant(), null, null);
        permits.add(permit);
        tell("view-permit.asked", permit, officer);
        return permit.id();
    }

    @Transactional
    public void agree(UUID id, CurrentUser user) {
        var now = clock.instant();
        var permit = toDecide(id, user, now);
        permits.agree(id, permit.partOf(user), user.subject(), now);
        tell("view-permit.agreed", permit, user);
    }

    @Transactional
    public void refuse(UUID id, CurrentUser user) {
        var now = clock.instant();
        var permit = toDecide(id, user, now);
        permit.partOf(user);
        permits.end(id, user.subject(), now);
        tell("view-permit.refused", permit, user);
    }

    List<Permit> waiting(CurrentUser user, Cursor after, int size) {
        var area = user.region();
        if (area == null) return List.of();
        var part = user.has(Role.APPROVER) ? Part.SUPERVISOR : Part.GUARDIAN;
        return permits.waiting(area, part, clock.instant().minus(GOOD_FOR), after, size);
    }

    private Permit toDecide(UUID id, CurrentUser user, Instant now) {
        user.requireRecentProof(PROOF, now);
        var permit = permits.lock(id, now.minus(GOOD_FOR)).orElseThrow(NotFound::new);
        requireArea(permit.residentId(), user);
        affairs.refuse(user, permit.residentId());
        return permit;
    }

    private void requireArea(UUID resident, CurrentUser user) {
        var found = residents.find(resident).orElseThrow(NotFound::new);
        if (!user.covers(found.region())) throw new NotFound();
    }

    private void tell(String action, Permit permit, CurrentUser user) {
        audit.record(AuditEntry.of(action, "resident", permit.residentId())
                .by(user)
                .because(permit.reason().name()));
    }
}
