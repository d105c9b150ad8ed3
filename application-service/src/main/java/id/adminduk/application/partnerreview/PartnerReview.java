package id.adminduk.application.partnerreview;

import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution's later word about a case, until an officer has decided what follows from it (decision 0096).
///
/// @param reason the institution's, where it takes the event back
/// @param report the whole report as it should have been, where it corrects it
record PartnerReview(
        UUID id,
        UUID applicationId,
        UUID partnerEventId,
        Kind kind,
        State state,
        @Nullable String reason,
        @Nullable Form report,
        Instant receivedAt,
        @Nullable Actor decidedBy,
        long version) {

    enum Kind {
        AMENDMENT,
        VOIDING
    }

    enum State {
        OPEN,
        ACCEPTED,
        DISMISSED,
        /// The institution corrected itself once more before anybody looked.
        REPLACED
    }

    static PartnerReview of(PartnerChange change, UUID application) {
        return switch (change) {
            case PartnerChange.Amended(var id, var event, var _, var at, var report) ->
                opened(id, application, event, Kind.AMENDMENT, null, Form.of(report), at);
            case PartnerChange.Voided(var id, var event, var _, var at, var reason) ->
                opened(id, application, event, Kind.VOIDING, reason, null, at);
        };
    }

    private static PartnerReview opened(
            UUID id,
            UUID application,
            UUID event,
            Kind kind,
            @Nullable String reason,
            @Nullable Form report,
            Instant at) {
        return new PartnerReview(id, application, event, kind, State.OPEN, reason, report, at, null, 1);
    }

    PartnerReview decided(State decision, Actor by) {
        if (state != State.OPEN) throw new PartnerReviewRefused.Decided();
        return new PartnerReview(
                id, applicationId, partnerEventId, kind, decision, reason, report, receivedAt, by, version + 1);
    }
}
