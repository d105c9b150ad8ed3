package id.adminduk.application.outcome;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.outcome.DocumentListener.Issued;
import id.adminduk.application.outcome.DocumentListener.Pickup;
import id.adminduk.application.outcome.RegistryListener.Changed;
import id.adminduk.application.outcome.RegistryListener.People;
import id.adminduk.application.outcome.RegistryListener.Refused;
import id.adminduk.application.outcome.RegistryListener.Registered;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Follows an approved case to its end. The two topics have no order between them: a document may be known before its
/// registration.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeDesk {
    private static final Logger log = LoggerFactory.getLogger(OutcomeDesk.class);

    private static final String CARD = "KK";

    private final CaseBook cases;
    private final OutputRepository outputs;
    private final Catalogue catalogue;
    private final Notices notices;
    private final Clock clock;

    OutcomeDesk(CaseBook cases, OutputRepository outputs, Catalogue catalogue, Notices notices, Clock clock) {
        this.cases = cases;
        this.outputs = outputs;
        this.catalogue = catalogue;
        this.notices = notices;
        this.clock = clock;
    }

    void registered(Registered effect) {
        var application = cases.locked(effect.applicationId());
        cases.keepEffect(application.id(), effect.childId(), effect.familyId());
        if (!Command.REGISTER.allowedFrom(application.stage())) {
            log.info("case {} is {} already when its registration arrives", application.id(), application.stage());
            return;
        }
        var issuing = cases.record(application, application.registered(clock.instant()), Mover.of(Actor.REGISTRY));
        closeWhenComplete(issuing);
    }

    /// Every family that is left gets a new card; where none is left there is nothing to wait for.
    void changed(Changed effect, People people) {
        cases.noteDeaths(people.deceased(), clock.instant());
        var application = cases.locked(effect.applicationId());
        if (!application.service().equals(effect.service()) || !Command.REGISTER.allowedFrom(application.stage())) {
            log.info(
                    "case {} is {} when {} changes the registry",
                    application.id(),
                    application.stage(),
                    effect.service());
            return;
        }
        cases.expectCards(application.id(), effect.openCards());
        var issuing = cases.record(application, application.registered(clock.instant()), Mover.of(Actor.REGISTRY));
        closeWhenComplete(issuing);
    }

    void refused(Refused refusal) {
        var application = cases.locked(refusal.applicationId());
        if (!Command.RETURN.allowedFrom(application.stage())) {
            log.warn("case {} is {} when the registry refuses it", application.id(), application.stage());
            return;
        }
        var reasons = refusal.reasons().stream().map(Reason::of).toList();
        var why = reasons.isEmpty() ? List.of(Reason.of("REFUSED")) : reasons;
        cases.record(application, application.refusedByRegistry(why, clock.instant()), Mover.of(Actor.REGISTRY));
    }

    void issued(Issued document, Pickup pickup) {
        var application = cases.locked(document.applicationId());
        if (!outputs.keep(document)) return; // a newer version is known already
        application
                .form()
                .contact()
                .ifPresent(to -> notices.documentReady(
                        application.id(),
                        document.documentId(),
                        document.kind(),
                        document.number(),
                        to.phone(),
                        to.email(),
                        pickup.link(),
                        pickup.pin()));
        closeWhenComplete(application);
    }

    private void closeWhenComplete(Application application) {
        if (!Command.CLOSE.allowedFrom(application.stage()) || !hasEveryDocument(application)) return;
        cases.record(application, application.close(clock.instant()), Mover.of(Actor.DOCUMENTS));
    }

    /// A birth leads to one card; how many another case leads to is known once the registry has changed.
    private boolean hasEveryDocument(Application application) {
        var issued = outputs.countsOf(application.id());
        var cards = application.service().equals(Catalogue.BIRTH)
                ? OptionalInt.of(1)
                : cases.expectedCards(application.id());
        return cards.isPresent()
                && catalogue.get(application.service()).outputs().stream()
                        .allMatch(kind -> issued.getOrDefault(kind, 0) >= (kind.equals(CARD) ? cards.getAsInt() : 1));
    }
}
