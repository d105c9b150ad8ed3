package id.adminduk.application.correction;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.notification.Notices.Addressee;
import id.adminduk.application.notification.Notices.Occasion;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.application.tracking.TrackingDesk;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files the case that carries out an accepted request, in the name of the citizen who asked. Two other officers verify
/// and approve it as any other.
@Component
class CorrectionCases {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final TrackingDesk tracking;
    private final Notices notices;
    private final Office office;
    private final Clock clock;

    CorrectionCases(
            CaseBook cases,
            Catalogue catalogue,
            Promise promise,
            TrackingDesk tracking,
            Notices notices,
            Office office,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.tracking = tracking;
        this.notices = notices;
        this.office = office;
        this.clock = clock;
    }

    /// What a correction becomes a case of.
    ServiceDefinition service() {
        return catalogue.get(AcceptedCorrection.SERVICE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(AcceptedCorrection accepted, Form form, RegistryCheck check) {
        var now = clock.instant();
        var service = service();
        var desk = Mover.of(Actor.CORRECTIONS);
        var origin = Origin.citizen(accepted.requestedBy());
        var blank = Application.draft(accepted.caseId(), service, origin, office.district(), now)
                .withForm(form.withoutNulls());
        var receipt = tracking.openNew(List.of(blank.id())).get(blank.id());
        if (receipt == null) throw new IllegalStateException("no receipt");
        var draft = Course.opening(cases.checked(blank, check), desk);
        var due = promise.dueAfter(now, service);
        cases.write(List.of(draft.take(draft.now().tracked(receipt.trackingNo()).submit(now, due), desk)));
        form.contact()
                .ifPresent(to -> notices.opened(List.of(new Notices.Opened(
                        blank.id(),
                        Occasion.RECEIVED,
                        receipt.trackingNo(),
                        receipt.pin(),
                        due,
                        new Addressee(to.phone(), to.email())))));
    }
}
