package id.adminduk.dashboard.projection;

import id.adminduk.dashboard.projection.Announcement.Accepted;
import id.adminduk.kernel.messaging.EventMessage;
import org.springframework.stereotype.Component;

/// Applies one event to the numbers, inside the transaction that remembers the event.
@Component
class StatisticsProjector {
    private final CountRepository counts;

    StatisticsProjector(CountRepository counts) {
        this.counts = counts;
    }

    void apply(EventMessage message) {
        if (message.type().equals("adminduk.partner-event.accepted.v1")) remember(message.read(Accepted.class));
        var fresh = Facts.of(message).stream()
                .sorted(Fact.COUNTING_ORDER)
                .filter(counts::isFirst)
                .toList();
        if (fresh.isEmpty()) return;
        counts.count(fresh);
        counts.announce(fresh);
        counts.timeFinished(fresh);
    }

    private void remember(Accepted event) {
        counts.rememberInstitution(event.partnerId(), event.partnerName(), event.partnerKind());
    }
}
