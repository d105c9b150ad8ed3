package id.adminduk.identity.recovery;

import id.adminduk.kernel.types.Phone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new phone on its way (promises.md T10).
///
/// @param newCodeId what the code sent to the new phone belongs to; the old phone's belongs to [#id]
/// @param effectiveAt when it takes over, once the phones have answered
/// @param assistedBy the officer who saw the owner in person; then the old phone has no code to show
record PhoneChange(
        UUID id,
        UUID accountId,
        UUID newCodeId,
        Phone phone,
        Instant askedAt,
        @Nullable Instant effectiveAt,
        @Nullable String assistedBy) {

    enum Outcome {
        APPLIED,
        CANCELLED,
        TAKEN
    }
}
