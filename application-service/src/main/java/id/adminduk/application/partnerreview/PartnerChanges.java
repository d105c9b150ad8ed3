package id.adminduk.application.partnerreview;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.partnerreview.PartnerReview.Kind;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens a review for each later word of an institution. Whoever has the case before them is stopped: its version
/// rises.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PartnerChanges {
    private static final Logger log = LoggerFactory.getLogger(PartnerChanges.class);

    private final PartnerReviewRepository reviews;
    private final CaseBook cases;
    private final Clock clock;

    PartnerChanges(PartnerReviewRepository reviews, CaseBook cases, Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.clock = clock;
    }

    /// In their order; one that came before opens nothing again.
    public void open(List<PartnerChange> changes) {
        changes.forEach(this::open);
    }

    private void open(PartnerChange change) {
        var application = cases.locked(reviews.caseOf(change.partnerEventId())
                .orElseThrow(() -> new IllegalStateException("no case of event " + change.partnerEventId())));
        var review = PartnerReview.of(change, application.id());
        if (changesNothing(review, application) || !reviews.add(review)) return;
        var now = clock.instant();
        if (review.kind() == Kind.AMENDMENT) reviews.replaceOlder(review, now);
        cases.change(application, "PARTNER_" + review.kind(), Mover.of(Actor.partner(change.partnerId())), now);
        reviews.flag(application.id());
        log.info("case {}: {} {} to be weighed", application.id(), review.kind(), review.id());
    }

    private static boolean changesNothing(PartnerReview review, Application application) {
        var report = review.report();
        return report != null && Difference.between(application.form(), report).isEmpty();
    }
}
