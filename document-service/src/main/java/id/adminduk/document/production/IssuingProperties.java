package id.adminduk.document.production;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the workshop works.
///
/// @param workers      documents in work at the same time
/// @param lease        how long a document belongs to one worker; longer than printing and signing may ever take
/// @param poll         how long a worker without work waits before it looks again
/// @param firstRetry   the pause after a first failure; it doubles up to the longest
@ConfigurationProperties("adminduk.issuing")
record IssuingProperties(
        @DefaultValue("2") int workers,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry) {

    Duration pauseAfter(int attempts) {
        var doublings = Math.clamp(attempts - 1L, 0, 20);
        var pause = firstRetry.multipliedBy(1L << doublings);
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
