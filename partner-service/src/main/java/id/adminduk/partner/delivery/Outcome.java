package id.adminduk.partner.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one attempt ended.
sealed interface Outcome {
    record Answered(int status, @Nullable Duration retryAfter) implements Outcome {}

    record Unreachable(String problem) implements Outcome {}

    /// What the delivery becomes.
    sealed interface Next {
        record Delivered() implements Next {}

        record Retry(Instant at) implements Next {}

        /// @param endpointGone whether no further notice should go there
        record Failed(boolean endpointGone) implements Next {}
    }

    int GONE = 410;
    Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);
    Duration BREATHER = Duration.ofMinutes(1);
    Duration LONGEST_WAIT = Duration.ofHours(24);

    /// Climbs the ladder of pauses (Standard Webhooks): 2xx is success, a redirect is failure, 410 ends it for
    /// good; an overloaded receiver is given a minute at least, and the time it asks for.
    ///
    /// @param failuresBefore attempts that failed before this one
    default Next next(int failuresBefore, List<Duration> ladder, Instant now) {
        return switch (this) {
            case Answered(int status, var _) when status >= 200 && status < 300 -> new Next.Delivered();
            case Answered(int status, var _) when status == GONE -> new Next.Failed(true);
            case Answered(int status, var retryAfter) ->
                retry(failuresBefore, ladder, now, OVERLOADED.contains(status), retryAfter);
            case Unreachable _ -> retry(failuresBefore, ladder, now, false, null);
        };
    }

    private static Next retry(
            int failuresBefore, List<Duration> ladder, Instant now, boolean overloaded, @Nullable Duration retryAfter) {
        if (failuresBefore >= ladder.size()) return new Next.Failed(false);
        var pause = ladder.get(failuresBefore);
        if (overloaded && pause.compareTo(BREATHER) < 0) pause = BREATHER;
        if (retryAfter != null && retryAfter.compareTo(pause) > 0)
            pause = retryAfter.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : retryAfter;
        return new Next.Retry(now.plus(pause));
    }
}
