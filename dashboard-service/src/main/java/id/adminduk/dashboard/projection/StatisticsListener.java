package id.adminduk.dashboard.projection;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears everything the services announce. One listener per topic, so that a flood in one delays no other.
@Component
class StatisticsListener {
    private final Inbox inbox;
    private final StatisticsProjector projector;

    StatisticsListener(Inbox inbox, StatisticsProjector projector) {
        this.inbox = inbox;
        this.projector = projector;
    }

    @KafkaListener(topics = "adminduk.partner-event")
    void onPartnerEvent(EventMessage message) {
        count(message);
    }

    @KafkaListener(topics = "adminduk.application")
    void onApplication(EventMessage message) {
        count(message);
    }

    @KafkaListener(topics = "adminduk.registry")
    void onRegistry(EventMessage message) {
        count(message);
    }

    @KafkaListener(topics = "adminduk.document")
    void onDocument(EventMessage message) {
        count(message);
    }

    @KafkaListener(topics = "adminduk.account")
    void onAccount(EventMessage message) {
        count(message);
    }

    private void count(EventMessage message) {
        inbox.once(message, () -> projector.apply(message));
    }
}
