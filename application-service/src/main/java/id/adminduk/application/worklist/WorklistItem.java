package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case in an officer's list; who it is about is only told when the case is opened.
///
/// @param queuedAt its place: when it was handed in, unless it was put in front for a reason
/// @param hurried whether it was
/// @param partnerReview whether the institution that reported it has said something later that nobody has weighed
/// @param claimedBy ME, ANOTHER, or nobody; never who
record WorklistItem(
        UUID id,
        String service,
        String channel,
        RegionCode regionCode,
        String trackingNo,
        Stage state,
        Instant submittedAt,
        Instant promisedAt,
        Instant queuedAt,
        boolean hurried,
        @Nullable Claimer claimedBy,
        @Nullable Instant claimedUntil,
        boolean applicantDied,
        boolean partnerReview,
        long version) {

    enum Claimer {
        ME,
        ANOTHER
    }
}
