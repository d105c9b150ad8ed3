package id.adminduk.application.queueboard;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one ticket stands, for whoever holds its code.
///
/// @param ahead how many are called before it, while it waits
/// @param estimatedAt when it will be called, as far as one can tell
/// @param counter where it is called or served
/// @param calls how often it was called
public record Standing(
        String label,
        UUID point,
        String pointName,
        String line,
        String lineName,
        Progress state,
        @Nullable Integer ahead,
        @Nullable OffsetDateTime estimatedAt,
        @Nullable Integer counter,
        int calls) {

    /// `LAPSED`: the day ended before its turn came.
    public enum Progress {
        WAITING,
        CALLED,
        SERVING,
        DONE,
        MISSED,
        LAPSED
    }
}
