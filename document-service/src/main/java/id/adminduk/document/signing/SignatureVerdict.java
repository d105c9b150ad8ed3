package id.adminduk.document.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a check of a signed PDF found.
///
/// @param indication DSS's word, for example TOTAL_PASSED, with its reason after a slash where there is one
public record SignatureVerdict(
        boolean genuine,
        String indication,
        @Nullable String signerName,
        @Nullable Instant timestampedAt) {

    static SignatureVerdict refused(String indication) {
        return new SignatureVerdict(false, indication, null, null);
    }
}
