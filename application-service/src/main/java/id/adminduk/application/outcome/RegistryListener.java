package id.adminduk.application.outcome;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class RegistryListener {
    private final Inbox inbox;
    private final OutcomeDesk desk;

    RegistryListener(Inbox inbox, OutcomeDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @KafkaListener(topics = "adminduk.registry")
    void on(EventMessage message) {
        switch (message.type()) {
            case "adminduk.registry.registered.v1" ->
                inbox.once(message, () -> desk.registered(message.read(Registered.class)));
            case "adminduk.registry.refused.v1" -> inbox.once(message, () -> desk.refused(message.read(Refused.class)));
            default -> {} // other facts of the registry do not move a case
        }
    }

    /// The registry applied the decided effect.
    record Registered(UUID applicationId, UUID childId, UUID familyId) {}

    /// The registry could not apply it; nothing was half done.
    record Refused(UUID applicationId, List<String> reasons) {}
}
