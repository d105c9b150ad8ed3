package id.adminduk.application.claim;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.web.ETags;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A case that is the caller's until then. Who it is about is told when it is opened.
record ClaimedCase(
        UUID id,
        String service,
        Stage state,
        @Nullable String trackingNo,
        @Nullable Instant submittedAt,
        @Nullable Instant promisedAt,
        Instant claimedUntil,
        long version) {

    static ClaimedCase of(Application application, Instant until) {
        return new ClaimedCase(
                application.id(),
                application.service(),
                application.stage(),
                application.filing().trackingNo(),
                application.filing().submittedAt(),
                application.filing().promisedAt(),
                until,
                application.version());
    }

    ResponseEntity<ClaimedCase> answer() {
        return ResponseEntity.ok().eTag(ETags.of(version)).body(this);
    }
}
