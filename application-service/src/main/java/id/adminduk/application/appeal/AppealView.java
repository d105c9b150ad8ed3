package id.adminduk.application.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param possibleUntil for a rejected case that was not appealed yet
record AppealView(
        @Nullable String reason,
        @Nullable Instant appealedAt,
        @Nullable Instant possibleUntil) {
    @Override
    public String toString() {
        return "AppealView[" + appealedAt + "]";
    }
}
