package id.adminduk.application.partnerreview;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What other features ask about institutions' later words.
@Component
public class PartnerReviews {
    private final PartnerReviewRepository reviews;

    PartnerReviews(PartnerReviewRepository reviews) {
        this.reviews = reviews;
    }

    /// Nobody approves a case about which the institution has said something nobody has weighed.
    public void requireNone(UUID application) {
        if (reviews.isOpenFor(application)) throw new PartnerReviewRefused.StillOpen();
    }
}
