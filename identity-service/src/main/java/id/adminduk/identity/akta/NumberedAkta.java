package id.adminduk.identity.akta;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/// What document-service tells when a document gets its number, as far as the registry needs it.
@JsonIgnoreProperties(ignoreUnknown = true)
record NumberedAkta(UUID applicationId, String kind, String number, Instant numberedAt) {
    boolean ofBirth() {
        return kind.equals("AKTA_KELAHIRAN");
    }
}
