package id.adminduk.application.delivery.choice;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition.Medium;
import id.adminduk.application.delivery.Delivery;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.delivery.DeliveryChoice;
import id.adminduk.application.delivery.DeliveryRefused;
import id.adminduk.application.delivery.DeliveryStep;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes where the applicant wants the cards.
@Component
class ChoiceDesk {
    private static final Set<Stage> ENDED =
            Set.of(Stage.DELIVERED, Stage.CLOSED, Stage.REJECTED, Stage.CANCELLED, Stage.EXPIRED);

    private final CaseBook cases;
    private final Catalogue catalogue;
    private final DeliveryBook book;
    private final ChoiceRules rules;
    private final Clock clock;

    ChoiceDesk(CaseBook cases, Catalogue catalogue, DeliveryBook book, ChoiceRules rules, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Delivery show(UUID id, CurrentUser user) {
        var application = cases.seenBy(id, user);
        if (!givesCards(application)) throw new NotFound();
        return book.wantedFor(application);
    }

    @Transactional
    Delivery choose(UUID id, DeliveryChoice wanted, IfMatch seen, CurrentUser user) {
        var application = cases.lockedForApplicant(id, user);
        requireCards(application);
        rules.require(wanted);
        var parcel = book.begun(application);
        seen.require(parcel.delivery().version());
        var chosen = parcel.delivery().choose(wanted, clock.instant());
        book.write(List.of(parcel.to(
                chosen, DeliveryStep.CHOOSE, Mover.of(user), wanted.mode().name())));
        return chosen;
    }

    private void requireCards(Application application) {
        if (ENDED.contains(application.stage()) || !givesCards(application)) throw new DeliveryRefused.NotOffered();
    }

    private boolean givesCards(Application application) {
        return !catalogue
                .get(application.service(), application.serviceVersion())
                .awaited(Medium.CARD)
                .isEmpty();
    }
}
