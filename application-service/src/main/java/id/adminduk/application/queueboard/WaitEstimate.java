package id.adminduk.application.queueboard;

import java.time.Duration;

/// How long somebody still waits, from how long the last ones took.
final class WaitEstimate {
    private WaitEstimate() {}

    /// A free counter takes people at once; from then on somebody is called whenever one of the counters is
    /// done, and so many counters are done that much more often.
    ///
    /// @param ahead how many are before this one
    /// @param mean how long one takes
    /// @param counters how many call from the line; where none does, as if one did
    /// @param busy how many of them have somebody
    static Duration of(int ahead, Duration mean, int counters, int busy) {
        int all = Math.max(1, counters);
        int free = counters == 0 ? 0 : Math.max(0, all - busy);
        return ahead < free
                ? Duration.ZERO
                : mean.multipliedBy(ahead - free + 1L).dividedBy(all);
    }
}
