package id.adminduk.application.review;

import id.adminduk.application.appeal.Appeals;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.claim.Claims;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.partnerreview.PartnerReviews;
import id.adminduk.application.reason.OfficerNotes;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.RegistryAway;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers' decisions, each on the version of the case they looked at.
@Component
class ReviewDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Registry registry;
    private final Claims claims;
    private final PartnerReviews partnerReviews;
    private final Appeals appeals;
    private final OfficerNotes notes;
    private final ReviewProperties properties;
    private final Clock clock;

    ReviewDesk(
            CaseBook cases,
            Catalogue catalogue,
            Registry registry,
            Claims claims,
            PartnerReviews partnerReviews,
            Appeals appeals,
            OfficerNotes notes,
            ReviewProperties properties,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.registry = registry;
        this.claims = claims;
        this.partnerReviews = partnerReviews;
        this.appeals = appeals;
        this.notes = notes;
        this.properties = properties;
        this.clock = clock;
    }

    /// The registry's view of the case as it stands now, asked before the transaction.
    RegistryCheck recheck(UUID id, CurrentUser officer) {
        var seen = cases.seenBy(id, officer);
        var check = registry.ask(
                id,
                catalogue.get(seen.service(), seen.serviceVersion()),
                seen.form(),
                seen.origin().applicantId());
        if (check.isAway()) throw new RegistryAway();
        return check.keeping(seen.check());
    }

    @Transactional
    Application verify(UUID id, RegistryCheck check, CurrentUser officer, IfMatch match) {
        var application = toDecide(id, officer, match);
        var checked = cases.checked(application, check);
        return cases.record(application, checked.verify(Actor.of(officer), clock.instant()), Mover.of(officer));
    }

    /// Whoever approves has shown a factor lately, so that an unlocked screen decides nothing.
    @Transactional
    Application approve(UUID id, CurrentUser officer, IfMatch match) {
        var now = clock.instant();
        officer.requireRecentProof(properties.proofGoodFor(), now);
        var application = toDecide(id, officer, match);
        partnerReviews.requireNone(id);
        return cases.approve(application, Mover.of(officer), now);
    }

    @Transactional
    Application requestFix(UUID id, Explanation why, CurrentUser officer, IfMatch match) {
        var application = toDecide(id, officer, match);
        ReasonCodes.requireFixable(why.reasons(), definitionOf(application), application.form());
        var now = clock.instant();
        var asked = cases.record(application, application.requestFix(why.reasons(), now), Mover.of(officer));
        keep(why.note(), asked);
        return asked;
    }

    @Transactional
    Application reject(UUID id, Explanation why, CurrentUser officer, IfMatch match) {
        var application = toDecide(id, officer, match);
        ReasonCodes.requireFinal(why.reasons(), definitionOf(application), application.form());
        var now = clock.instant();
        var rejected = cases.record(application, application.reject(why.reasons(), now), Mover.of(officer));
        keep(why.note(), rejected);
        return rejected;
    }

    /// What the officer says beside the coded reasons stays with the case.
    private void keep(@Nullable String note, Application application) {
        if (note != null) notes.write(application.id(), application.state().at(), note);
    }

    private ServiceDefinition definitionOf(Application application) {
        return catalogue.get(application.service(), application.serviceVersion());
    }

    private Application toDecide(UUID id, CurrentUser officer, IfMatch match) {
        var application = cases.lockedForDecision(id, officer);
        match.require(application.version());
        appeals.requireAnotherOfficer(id, officer);
        claims.settle(id, officer, clock.instant());
        return application;
    }
}
