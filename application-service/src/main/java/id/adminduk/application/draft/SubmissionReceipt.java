package id.adminduk.application.draft;

import id.adminduk.application.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the applicant keeps: the number and PIN to ask by without signing in, and the time we promised, once the
/// office has the case.
record SubmissionReceipt(
        UUID id,
        Stage state,
        String trackingNo,
        String trackingPin,
        @Nullable Instant promisedAt,
        long version) {
    @Override
    public String toString() {
        return "SubmissionReceipt[" + trackingNo + "]";
    }
}
