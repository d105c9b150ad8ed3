package id.adminduk.application.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From when on somebody has a case; it lasts until the next turn or the case's end.
public record ClockTurn(
        UUID applicationId, Holder holder, @Nullable OutsideCause cause, Instant since, Instant promisedAt) {}
