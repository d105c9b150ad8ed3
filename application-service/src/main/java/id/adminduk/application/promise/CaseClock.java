package id.adminduk.application.promise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a case stands towards its promise. While the clock runs, `promisedAt` is when the office will be done; while it
/// stands, how much office time was left is kept, and the promise moves when it starts again (decision 0093).
///
/// @param left office time that was left when the clock stopped; null while it runs, and for a promise broken before
/// @param cause what outside the office stopped it
/// @param alarmAt when the case is looked at next: to remind of the promise, then when it breaks
public record CaseClock(
        Instant promisedAt,
        @Nullable Duration left,
        @Nullable OutsideCause cause,
        Risk risk,
        @Nullable Instant alarmAt) {

    /// What has been said about the promise.
    public enum Risk {
        ON_TIME,
        AT_RISK,
        BROKEN
    }

    /// A promise just given; its clock is wound when the case comes to the office.
    public static CaseClock promising(Instant promisedAt) {
        return new CaseClock(promisedAt, null, null, Risk.ON_TIME, null);
    }

    public boolean runs() {
        return left == null;
    }

    /// Whether the office was done in time. What it finished before the clock stopped stays in time.
    public boolean keptBy(Instant end) {
        return left != null || !end.isAfter(promisedAt);
    }

    /// The same, with nobody to be reminded.
    CaseClock silent() {
        return new CaseClock(promisedAt, left, cause, risk, null);
    }
}
