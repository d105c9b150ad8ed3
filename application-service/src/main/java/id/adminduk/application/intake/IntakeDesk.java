package id.adminduk.application.intake;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.Office;
import id.adminduk.application.catalogue.Promise;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.straightthrough.StraightThrough;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens a prefilled case for a partner's event and tells the family how to follow it.
@Component
class IntakeDesk {
    private static final Logger log = LoggerFactory.getLogger(IntakeDesk.class);

    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final TrackingDesk tracking;
    private final StraightThrough straightThrough;
    private final Notices notices;
    private final Office office;
    private final Clock clock;

    IntakeDesk(
            CaseBook cases,
            Catalogue catalogue,
            Promise promise,
            TrackingDesk tracking,
            StraightThrough straightThrough,
            Notices notices,
            Office office,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.tracking = tracking;
        this.straightThrough = straightThrough;
        this.notices = notices;
        this.office = office;
        this.clock = clock;
    }

    /// One case per event, whatever arrives again.
    @Transactional(propagation = Propagation.MANDATORY)
    void open(AcceptedEvent event, BirthReport report, BirthCheck check) {
        if (cases.findByPartnerEvent(event.partnerEventId()).isPresent()) return;
        var partner = Mover.of(Actor.partner(event.partnerId()));
        var now = clock.instant();
        var origin = Origin.partner(event.partnerEventId(), event.partnerId());
        var blank = Application.draft(UUID.randomUUID(), Catalogue.BIRTH, origin, office.district(), now)
                .withForm(Form.of(report));
        var noticed = isComplete(report, now) ? check : check.with("REPORT_INCOMPLETE");
        var draft = cases.open(cases.checked(blank, noticed), partner);
        var receipt = tracking.open(draft.id());
        var tracked = draft.tracked(receipt.trackingNo());
        var opened = report.hasName()
                ? submitted(draft, tracked, partner, now)
                : cases.record(draft, tracked.awaitName(now), partner);
        tell(opened, report.hasName(), receipt);
        log.info("case {} opened for partner event {}: {}", opened.id(), event.partnerEventId(), opened.stage());
    }

    /// Only the name may be missing: a parent will give it. Anything else is for an officer to sort out.
    private boolean isComplete(BirthReport report, Instant now) {
        return BirthRules.wrongOrMissing(report, promise.dayOf(now)).stream()
                .allMatch(error ->
                        error.pointer().equals("#/child/name") && error.code().equals("field-required"));
    }

    private Application submitted(Application draft, Application tracked, Mover partner, Instant now) {
        var due = promise.dueAfter(now, catalogue.get(tracked.service()));
        return straightThrough.pass(cases.record(draft, tracked.submit(now, due), partner), now);
    }

    private void tell(Application opened, boolean hasName, TrackingReceipt receipt) {
        var number = receipt.trackingNo();
        opened.form().contact().ifPresent(to -> {
            if (hasName) {
                notices.received(
                        opened.id(), number, receipt.pin(), opened.filing().promisedAt(), to.phone(), to.email());
            } else {
                notices.nameWanted(opened.id(), number, receipt.pin(), to.phone(), to.email());
            }
        });
    }
}
