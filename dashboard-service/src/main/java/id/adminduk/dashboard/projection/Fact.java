package id.adminduk.dashboard.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Something that happened once to one thing.
///
/// @param subject what it happened to; with the metric it makes the fact unique
/// @param part the part of the metric's total it belongs to, or empty
record Fact(UUID subject, Metric metric, String part, Instant at) {
    /// Writers touch the counters in this order, so that they never wait for each other in a circle.
    static final Comparator<Fact> COUNTING_ORDER =
            Comparator.comparing(Fact::metric).thenComparing(Fact::part);

    static Fact of(UUID subject, Metric metric, Instant at) {
        return new Fact(subject, metric, "", at);
    }
}
