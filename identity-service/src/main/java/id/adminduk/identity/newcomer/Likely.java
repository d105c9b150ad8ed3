package id.adminduk.identity.newcomer;

import id.adminduk.identity.suspicion.DuplicateRules.Suspicion;
import java.util.List;
import java.util.UUID;

/// Whom somebody may be, and why.
///
/// @param id of a resident, or of a newcomer of another case
public record Likely(Kind kind, UUID id, Suspicion suspicion) {
    List<String> signs() {
        return suspicion.signs().stream().map(Enum::name).toList();
    }

    public enum Kind {
        RESIDENT,
        CASE
    }
}
