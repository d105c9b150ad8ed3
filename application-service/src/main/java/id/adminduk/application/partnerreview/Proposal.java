package id.adminduk.application.partnerreview;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.partnerreview.PartnerReview.Kind;
import java.util.List;

/// What follows when an officer agrees with the institution: a change of the case while the office may still make one,
/// afterwards another service (domain.md 3.3, 7.4).
enum Proposal {
    /// The institution's own case takes the corrected report.
    REPLACE_FORM(List.of()),
    /// A citizen's case is the citizen's to correct.
    ASK_FOR_FIX(List.of()),
    END_CASE(List.of()),
    /// The registry has the event: what it says there is corrected on its own ground.
    CORRECT_RECORDS(List.of("FIX", "BIO-CHG")),
    CANCEL_AKTA(List.of("CANCEL")),
    NOTHING(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, the checker knows only its interface
    private final List<String> services;

    Proposal(List<String> services) {
        this.services = services;
    }

    List<String> services() {
        return services;
    }

    static Proposal of(PartnerReview review, Application application) {
        boolean amends = review.kind() == Kind.AMENDMENT;
        return switch (application.stage()) {
            case DRAFT, WAITING_NAME, ENDORSING, SUBMITTED, NEEDS_FIX, VERIFIED, RETURNED -> {
                if (!amends) yield END_CASE;
                yield review.partnerEventId().equals(application.origin().partnerEventId())
                        ? REPLACE_FORM
                        : ASK_FOR_FIX;
            }
            case REGISTERING, AWAITING_SIGNATURE, READY_FOR_PICKUP, DELIVERED, CLOSED ->
                amends ? CORRECT_RECORDS : CANCEL_AKTA;
            case REJECTED, CANCELLED, EXPIRED -> NOTHING;
        };
    }
}
