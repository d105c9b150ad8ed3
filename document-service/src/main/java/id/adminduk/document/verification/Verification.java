package id.adminduk.document.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.document.lifecycle.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What anybody may know about a document they hold.
///
/// @param number the akta's number; a KK number only masked
/// @param holder the name masked: enough to compare with the paper, not enough to learn it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        Status status,
        @Nullable DocumentKind kind,
        @Nullable String number,
        @Nullable String holder,
        @Nullable LocalDate issuedOn,
        @Nullable String signer,
        @Nullable Instant signedAt) {

    /// The same for every code that leads nowhere, so that guessing teaches nothing.
    static final Verification UNKNOWN = new Verification(Status.UNKNOWN, null, null, null, null, null, null);

    enum Status {
        ACTIVE,
        SUPERSEDED,
        REVOKED,
        UNKNOWN
    }
}
