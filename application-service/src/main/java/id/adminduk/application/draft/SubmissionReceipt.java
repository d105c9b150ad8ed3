package id.adminduk.application.draft;

import id.adminduk.application.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;

/// What the applicant keeps: the number and PIN to ask by without signing in, and the time we promised.
record SubmissionReceipt(
        UUID id, Stage state, String trackingNo, String trackingPin, Instant promisedAt, long version) {
    @Override
    public String toString() {
        return "SubmissionReceipt[" + trackingNo + "]";
    }
}
