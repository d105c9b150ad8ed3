package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.kernel.security.CurrentUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which of the waiting cases an officer wants to see.
///
/// @param endangered only those whose promise is broken, or soon will be
record WorklistFilter(
        Waiting state, @Nullable String service, @Nullable Channel channel, Claimed claim, boolean endangered) {

    enum Claimed {
        ALL,
        /// Claimed by nobody.
        FREE,
        /// Claimed by whoever asks.
        MINE
    }

    /// A cursor belongs to one list of one officer.
    String nameFor(CurrentUser officer) {
        return "worklist/%s/%s/%s/%s/%s/%s/%s"
                .formatted(
                        Objects.requireNonNull(officer.region()),
                        state,
                        Objects.toString(service, ""),
                        Objects.toString(channel, ""),
                        claim,
                        endangered,
                        claim == Claimed.MINE ? officer.subject() : "");
    }
}
