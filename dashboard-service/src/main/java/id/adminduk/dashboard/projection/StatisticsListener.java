package id.adminduk.dashboard.projection;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears everything the services announce. Numbers may lag by a moment, so the broker is asked to gather: what comes
/// within 200 ms is one batch, whatever its topic, and costs one transaction.
@Component
class StatisticsListener {
    private final Inbox inbox;
    private final StatisticsProjector projector;

    StatisticsListener(Inbox inbox, StatisticsProjector projector) {
        this.inbox = inbox;
        this.projector = projector;
    }

    @KafkaListener(
            topics = {
                "adminduk.partner-event",
                "adminduk.application",
                "adminduk.registry",
                "adminduk.document",
                "adminduk.account"
            },
            batch = "true",
            properties = {"fetch.min.bytes=1000000", "fetch.max.wait.ms=200", "max.poll.records=500"})
    void on(List<@Nullable EventMessage> messages) {
        inbox.eachOnce(messages, projector::apply);
    }
}
