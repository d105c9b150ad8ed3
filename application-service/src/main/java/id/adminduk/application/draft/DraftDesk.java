package id.adminduk.application.draft;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition.Applicant;
import id.adminduk.application.catalogue.ServiceDefinition.Availability;
import id.adminduk.application.form.Form;
import id.adminduk.application.form.Forms;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.reason.FixScope;
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
    private final Forms forms;
    private final Promise promise;
    private final Office office;
    private final Clock clock;

    DraftDesk(CaseBook cases, Catalogue catalogue, Forms forms, Promise promise, Office office, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.promise = promise;
        this.office = office;
        this.clock = clock;
    }

    @Transactional
    Application open(String service, Origin origin, CurrentUser user) {
        var definition = catalogue.find(service).orElseThrow(ServiceRefused::notOffered);
        if (!definition.applicants().contains(applicantIn(origin.channel()))) throw ServiceRefused.notForYou();
        if (definition.availability() == Availability.SWITCHED_OFF) throw ServiceRefused.switchedOff();
        var draft = Application.draft(UUID.randomUUID(), definition, origin, office.district(), clock.instant());
        return cases.open(draft, Mover.of(user));
    }

    private static Applicant applicantIn(Channel channel) {
        return switch (channel) {
            case CITIZEN -> Applicant.CITIZEN;
            case COUNTER -> Applicant.FRONT_OFFICE;
            case PARTNER -> Applicant.PARTNER;
        };
    }

    /// Applicants fill in drafts and what an officer asked to be fixed; an officer corrects what the registry refused.
    @Transactional
    Application fill(UUID id, Form form, CurrentUser user, IfMatch match) {
        boolean deciding = user.has(Role.VERIFIER) && cases.lockedFor(id, user).stage() == Stage.RETURNED;
        var application = deciding ? cases.lockedForDecision(id, user) : toFill(id, user);
        match.require(application.version());
        var editable = deciding ? List.of(Stage.RETURNED) : List.of(Stage.DRAFT, Stage.NEEDS_FIX);
        if (!editable.contains(application.stage()))
            throw new IllegalTransition(application.stage(), "change its form");
        var now = clock.instant();
        var rules = forms.of(application.service(), application.serviceVersion());
        var wrong = rules.wrong(form, promise.dayOf(now));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        var tidy = rules.tidy(form);
        requireAsked(application, tidy);
        return cases.change(application.withForm(tidy), "FILL", Mover.of(user), now);
    }

    /// What an officer found right stays as it is (domain.md 11: only what is wrong is fixed).
    private static void requireAsked(Application application, Form form) {
        if (application.stage() == Stage.NEEDS_FIX)
            FixScope.of(application.state().reasons()).require(application.form(), form);
    }

    private Application toFill(UUID id, CurrentUser user) {
        if (user.has(Role.CITIZEN) || user.has(Role.FRONT_OFFICE)) return cases.lockedForApplicant(id, user);
        throw new IllegalTransition(cases.lockedFor(id, user).stage(), "change its form");
    }

    @Transactional
    Application cancel(UUID id, CurrentUser applicant, IfMatch match) {
        var application = cases.lockedForApplicant(id, applicant);
        match.require(application.version());
        var move = application.cancel(List.of(Reason.of("WITHDRAWN")), clock.instant());
        return cases.record(application, move, Mover.of(applicant));
    }
}
