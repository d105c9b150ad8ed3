package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the caller's own cases.
record OwnCase(
        UUID id,
        String service,
        String channel,
        Stage state,
        @Nullable String trackingNo,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant promisedAt,
        long version) {}
