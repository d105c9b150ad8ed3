package id.adminduk.identity.listing;

import id.adminduk.kernel.audit.AuditEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why an officer looks people up: a case, or a reason that stands in the books in its place.
///
/// @param reason as the citizen is told, in `resident_view`; none where it is a case
public record Purpose(@Nullable UUID caseId, @Nullable String reason) {
    AuditEntry on(AuditEntry entry) {
        if (caseId == null) return entry.because(String.valueOf(reason));
        return entry.because("CASE").forCase(caseId);
    }
}
