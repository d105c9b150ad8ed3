package id.adminduk.application.outcome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class RegistryListener {
    private final Inbox inbox;
    private final Confidential confidential;
    private final OutcomeDesk desk;

    RegistryListener(Inbox inbox, Confidential confidential, OutcomeDesk desk) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.desk = desk;
    }

    @KafkaListener(topics = "adminduk.registry")
    void on(EventMessage message) {
        switch (message.type()) {
            case "adminduk.registry.registered.v1" ->
                inbox.once(message, () -> desk.registered(message.read(Registered.class)));
            case "adminduk.registry.changed.v1" -> changed(message);
            case "adminduk.registry.refused.v1" -> inbox.once(message, () -> desk.refused(message.read(Refused.class)));
            default -> {} // other facts of the registry do not move a case
        }
    }

    private void changed(EventMessage message) {
        var change = message.read(Changed.class);
        var people = confidential.open(message.aggregateId(), change.confidential(), People.class);
        inbox.once(message, () -> desk.changed(change, people));
    }

    /// The registry applied the decided effect.
    record Registered(UUID applicationId, UUID childId, UUID familyId) {}

    /// The registry applied the decided effect of a case that is no birth. A move that came to nothing is told as a
    /// change of its case too, under another service.
    record Changed(UUID applicationId, String service, List<ChangedFamily> families, String confidential) {
        int openCards() {
            return (int) families.stream().filter(family -> !family.closed()).count();
        }
    }

    record ChangedFamily(UUID familyId, boolean closed) {}

    /// Whom the case is about, as they are now.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record People(List<Subject> subjects) {
        List<UUID> deceased() {
            return subjects.stream()
                    .filter(subject -> subject.status().equals("DECEASED"))
                    .map(Subject::residentId)
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(UUID residentId, String status) {}

    /// The registry could not apply it; nothing was half done.
    record Refused(UUID applicationId, List<String> reasons) {}
}
