package id.adminduk.application.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// identity-service's word that an officer refused a request.
///
/// @param confidential the sealed [Contact]
@JsonIgnoreProperties(ignoreUnknown = true)
record RefusedCorrection(UUID correctionId, String number, String reason, String confidential) {
    static final String TYPE = "adminduk.correction.refused.v1";

    /// @param phone nobody is told where there is none
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(@Nullable String phone) {
        @Override
        public String toString() {
            return "Contact[******]";
        }
    }
}
