package id.adminduk.dashboard.projection;

import java.time.Instant;
import java.util.UUID;

/// Something that happened once to one thing.
///
/// @param part the part of the metric's total it belongs to, or empty
record Fact(UUID subject, Metric metric, String part, Instant at) {

    /// What can happen only once: this, to that.
    record Once(UUID subject, Metric metric) {}

    static Fact of(UUID subject, Metric metric, Instant at) {
        return new Fact(subject, metric, "", at);
    }

    Once once() {
        return new Once(subject, metric);
    }
}
