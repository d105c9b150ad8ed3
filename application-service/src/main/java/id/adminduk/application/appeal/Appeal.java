package id.adminduk.application.appeal;

import id.adminduk.application.lifecycle.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why an applicant does not accept a rejection, and who had a part in it.
///
/// @param verifiedBy who had verified the case before it was rejected, if anybody had
record Appeal(
        UUID applicationId,
        String reason,
        Actor rejectedBy,
        @Nullable Actor verifiedBy,
        Instant appealedAt) {

    boolean concerns(Actor officer) {
        return officer.equals(rejectedBy) || officer.equals(verifiedBy);
    }

    @Override
    public String toString() {
        return "Appeal[" + applicationId + "]";
    }
}
