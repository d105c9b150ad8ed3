package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether somebody may act for another at the office, and why: a parent for a minor, or a power of attorney (F-1.07).
///
/// @param ground null where they may not
@JsonIgnoreProperties(ignoreUnknown = true)
record ActingCheck(@Nullable String ground) {
    /// Stands for an answer we did not get.
    static final ActingCheck AWAY = new ActingCheck("UNKNOWN");

    record Request(UUID actorId, UUID subjectId, String service) {}

    boolean isAway() {
        return this.equals(AWAY);
    }

    boolean isGranted() {
        return ground != null && !isAway();
    }
}
