package id.adminduk.application.draft;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.Office;
import id.adminduk.application.catalogue.Promise;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens drafts, fills in their form, withdraws them.
@Component
class DraftDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final Office office;
    private final Clock clock;

    DraftDesk(CaseBook cases, Catalogue catalogue, Promise promise, Office office, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.office = office;
        this.clock = clock;
    }

    @Transactional
    Application open(String service, CurrentUser citizen) {
        if (citizen.personId() == null) throw new UnknownPerson();
        var code = catalogue.find(service).orElseThrow(NotOffered::new).code();
        var draft = Application.draft(
                UUID.randomUUID(), code, Origin.citizen(citizen.personId()), office.district(), clock.instant());
        return cases.open(draft, Mover.of(citizen));
    }

    /// Citizens fill in drafts and what an officer asked to be fixed; an officer corrects what the registry refused.
    @Transactional
    Application fill(UUID id, BirthReport form, CurrentUser user, IfMatch match) {
        var application = user.has(Role.CITIZEN) ? cases.lockedFor(id, user) : cases.lockedForDecision(id, user);
        match.require(application.version());
        var editable = user.has(Role.CITIZEN) ? List.of(Stage.DRAFT, Stage.NEEDS_FIX) : List.of(Stage.RETURNED);
        if (!editable.contains(application.stage()))
            throw new IllegalTransition(application.stage(), "change its form");
        var now = clock.instant();
        var wrong = BirthRules.wrong(form, promise.dayOf(now));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return cases.change(application.withForm(form), "FILL", Mover.of(user), now);
    }

    @Transactional
    Application cancel(UUID id, CurrentUser citizen, IfMatch match) {
        var application = cases.lockedFor(id, citizen);
        match.require(application.version());
        var move = application.cancel(List.of(Reason.of("WITHDRAWN")), clock.instant());
        return cases.record(application, move, Mover.of(citizen));
    }
}
