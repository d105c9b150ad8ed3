package id.adminduk.identity.agreement;

import id.adminduk.identity.agreement.Agreement.Terms;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The administrator's side: concludes, changes and ends agreements, lifts blocks.
@Component
public class AgreementDesk {
    private final AgreementRepository agreements;
    private final Agreements known;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementDesk(AgreementRepository agreements, Agreements known, AuditTrail audit, Clock clock) {
        this.agreements = agreements;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /// Part of the caller's transaction, which also keeps the answer for a repeated request.
    Agreement conclude(UUID agency, Terms terms, CurrentUser admin) {
        var agreement = Agreement.concluded(agency, terms);
        agreements.lockAgency(agency);
        refuseOverlap(agreement);
        agreements.add(agreement);
        tell("agreement.concluded", agreement, admin, null);
        return agreement;
    }

    @Transactional
    public Agreement change(UUID id, IfMatch version, Terms terms, CurrentUser admin) {
        var before = agreements.find(id).orElseThrow(NotFound::new);
        version.require(before.version());
        var after = before.with(terms);
        agreements.lockAgency(before.agencyId());
        refuseOverlap(after);
        agreements.update(after);
        tell("agreement.changed", after, admin, null);
        return after;
    }

    @Transactional
    public Agreement release(UUID id, String reason, CurrentUser admin) {
        var released = agreements.find(id).orElseThrow(NotFound::new).released(clock.instant());
        agreements.update(released);
        tell("agreement.released", released, admin, reason);
        return released;
    }

    Agreement get(UUID id) {
        return agreements.find(id).orElseThrow(NotFound::new);
    }

    List<Agreement> all() {
        return agreements.all();
    }

    private void refuseOverlap(Agreement agreement) {
        var taken = agreements.ofAgency(agreement.agencyId()).stream()
                .filter(other -> !other.id().equals(agreement.id()))
                .anyMatch(other -> other.terms().overlaps(agreement.terms()));
        if (taken) throw new AgreementRefused.Overlaps();
    }

    private void tell(String action, Agreement agreement, CurrentUser admin, @Nullable String why) {
        var entry = AuditEntry.of(action, "agreement", agreement.id()).by(admin);
        audit.record(why == null ? entry : entry.because(why));
        known.forget(agreement.agencyId());
    }
}
