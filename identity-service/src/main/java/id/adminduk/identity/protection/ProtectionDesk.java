package id.adminduk.identity.protection;

import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.protection.ProtectionController.Reason;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions about who is protected. Lifting a protection opens an address again, so whoever does has shown a factor
/// lately.
@Component
class ProtectionDesk {
    private static final Duration PROOF = Duration.ofMinutes(15);

    private final ResidentRepository residents;
    private final ProtectionRepository protections;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final Clock clock;

    ProtectionDesk(
            ResidentRepository residents,
            ProtectionRepository protections,
            OwnAffairs affairs,
            AuditTrail audit,
            Clock clock) {
        this.affairs = affairs;
        this.residents = residents;
        this.protections = protections;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isProtected(UUID resident) {
        return protections.isProtected(resident);
    }

    @Transactional
    public void protect(UUID resident, Reason reason, CurrentUser admin) {
        requireOwnRegion(resident, admin);
        if (!protections.protect(resident, reason, admin.subject(), clock.instant())) throw new AlreadyProtected();
        audit.record(AuditEntry.of("resident.protected", "resident", resident)
                .by(admin)
                .because(reason.name()));
    }

    @Transactional
    public void lift(UUID resident, CurrentUser admin) {
        requireOwnRegion(resident, admin);
        admin.requireRecentProof(PROOF, clock.instant());
        if (!protections.lift(resident, admin.subject(), clock.instant())) throw new NotFound();
        audit.record(AuditEntry.of("resident.protection-lifted", "resident", resident)
                .by(admin));
    }

    private void requireOwnRegion(UUID resident, CurrentUser admin) {
        var found = residents.find(resident).orElseThrow(NotFound::new);
        if (!admin.covers(found.region())) throw new NotFound();
        affairs.refuse(admin, resident);
    }
}
