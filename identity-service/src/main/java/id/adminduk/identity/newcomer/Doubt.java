package id.adminduk.identity.newcomer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A newcomer who may be somebody else, on the officers' list.
///
/// @param newcomerId of the case `applicationId`
/// @param otherId a resident, or a newcomer of another case
/// @param otherApplicationId that case
record Doubt(
        UUID id,
        UUID newcomerId,
        UUID applicationId,
        Likely.Kind kind,
        UUID otherId,
        @Nullable UUID otherApplicationId,
        double score,
        List<String> signs,
        State state,
        Instant foundAt,
        long version) {
    Doubt {
        signs = List.copyOf(signs);
    }

    enum State {
        OPEN,
        DIFFERENT
    }
}
