package id.adminduk.application.draft;

import id.adminduk.application.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the applicant keeps: the number and PIN to ask by without signing in, and the time we promised, once the
/// office has the case.
///
/// @param linkedTo the case that told of the same event before: this one is closed, and its number and PIN open that
/// one
record SubmissionReceipt(
        UUID id,
        Stage state,
        String trackingNo,
        String trackingPin,
        @Nullable Instant promisedAt,
        @Nullable UUID linkedTo,
        long version) {
    @Override
    public String toString() {
        return "SubmissionReceipt[" + trackingNo + "]";
    }
}
