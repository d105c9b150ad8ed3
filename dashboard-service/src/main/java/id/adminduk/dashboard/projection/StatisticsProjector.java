package id.adminduk.dashboard.projection;

import static java.util.stream.Collectors.toMap;

import id.adminduk.dashboard.projection.Announcement.Accepted;
import id.adminduk.kernel.messaging.EventMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Applies a batch of events to the numbers, inside the transaction that remembers the events.
@Component
class StatisticsProjector {
    private final CountRepository counts;

    StatisticsProjector(CountRepository counts) {
        this.counts = counts;
    }

    void apply(List<EventMessage> messages) {
        remember(messages);
        var facts = distinct(messages);
        if (facts.isEmpty()) return;
        var fresh = counts.onlyFirst(facts);
        if (fresh.isEmpty()) return;
        counts.count(fresh);
        counts.announce(fresh);
        counts.timeFinished(fresh);
    }

    /// Of a fact told twice the first stays.
    private static List<Fact> distinct(List<EventMessage> messages) {
        var facts = messages.stream()
                .flatMap(message -> Facts.of(message).stream())
                .collect(toMap(Fact::once, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        return List.copyOf(facts.values());
    }

    /// Under the name each one used last.
    private void remember(List<EventMessage> messages) {
        var institutions = messages.stream()
                .filter(message -> message.type().equals("adminduk.partner-event.accepted.v1"))
                .map(message -> message.read(Accepted.class))
                .collect(toMap(Accepted::partnerId, Function.identity(), (_, last) -> last));
        if (!institutions.isEmpty()) counts.rememberInstitutions(List.copyOf(institutions.values()));
    }
}
