package id.adminduk.application.claim;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Visibility;
import id.adminduk.application.claim.ClaimRepository.Wanted;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.worklist.Waiting;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives cases to officers for half an hour. The next case is the oldest, whoever asks for it: nobody picks their
/// applicants (promises.md T01).
@Component
class ClaimDesk {
    private final ClaimRepository claims;
    private final CaseBook cases;
    private final ClaimProperties properties;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimDesk(ClaimRepository claims, CaseBook cases, ClaimProperties properties, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ClaimedCase claim(UUID id, CurrentUser officer) {
        var application = cases.lockedForDecision(id, officer);
        var stage = Waiting.of(application.stage());
        if (stage.filter(waiting -> waiting.isWorkOf(officer)).isEmpty()) throw new ClaimRefused.NotYours();
        var actor = Actor.of(officer);
        if (actor.equals(application.state().verifier()) || claims.hasRefused(id, actor.value()))
            throw new ClaimRefused.LookedAtBefore();
        boolean renews = claims.holder(id, clock.instant())
                .filter(officer.subject()::equals)
                .isPresent();
        if (!renews) requireRoom(officer);
        return take(application, officer).orElseThrow(ClaimRefused.ByAnother::new);
    }

    /// The oldest free case of that stage in the officer's area: never one about their own family, never one they
    /// have looked at before.
    @Transactional
    Optional<ClaimedCase> next(Waiting stage, @Nullable String service, CurrentUser officer) {
        if (!stage.isWorkOf(officer)) throw new ClaimRefused.NotYours();
        var region = officer.region();
        if (region == null) throw new NotFound();
        requireRoom(officer);
        var wanted = new Wanted(stage.name(), service, region, Actor.of(officer).value());
        var passed = new ArrayList<UUID>();
        while (true) {
            var found = claims.oldestFree(wanted, passed, clock.instant());
            if (found.isEmpty()) return Optional.empty();
            var application = cases.locked(found.get());
            var taken = Visibility.concerns(officer, application)
                    ? Optional.<ClaimedCase>empty()
                    : take(application, officer);
            if (taken.isPresent()) return taken;
            passed.add(found.get());
        }
    }

    @Transactional
    void release(UUID id, CurrentUser officer) {
        cases.lockedFor(id, officer);
        if (claims.release(id, officer.subject())) record("application.claim-released", id, officer);
    }

    private void requireRoom(CurrentUser officer) {
        if (claims.heldBy(officer.subject(), clock.instant()) >= properties.most())
            throw new ClaimRefused.TooMany(properties.most());
    }

    private Optional<ClaimedCase> take(Application application, CurrentUser officer) {
        var now = clock.instant();
        var until = now.plus(properties.lease());
        if (!claims.take(application.id(), officer.subject(), now, until)) return Optional.empty();
        record("application.claimed", application.id(), officer);
        return Optional.of(ClaimedCase.of(application, until));
    }

    private void record(String what, UUID id, CurrentUser officer) {
        audit.record(AuditEntry.of(what, "application", id).by(officer).forCase(id));
    }
}
