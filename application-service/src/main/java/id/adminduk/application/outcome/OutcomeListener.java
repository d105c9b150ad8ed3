package id.adminduk.application.outcome;

import id.adminduk.application.outcome.Outcome.Change;
import id.adminduk.application.outcome.Outcome.Changed;
import id.adminduk.application.outcome.Outcome.Document;
import id.adminduk.application.outcome.Outcome.Issued;
import id.adminduk.application.outcome.Outcome.People;
import id.adminduk.application.outcome.Outcome.Pickup;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what the registry and the document office made of approved cases. Nobody waits for a case to be closed, and an
/// applicant rather has one message than two: what comes within 200 ms, of both topics, is one batch and one
/// transaction.
@Component
class OutcomeListener {
    private final Inbox inbox;
    private final Confidential confidential;
    private final OutcomeDesk desk;

    OutcomeListener(Inbox inbox, Confidential confidential, OutcomeDesk desk) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.desk = desk;
    }

    @KafkaListener(
            topics = {"adminduk.registry", "adminduk.document"},
            batch = "true",
            properties = {"fetch.min.bytes=1000000", "fetch.max.wait.ms=200", "max.poll.records=200"})
    void on(List<@Nullable EventMessage> messages) {
        for (var message : messages) if (message != null && message.type().equals(RegionMoved.TYPE)) moved(message);
        inbox.eachOnce(messages, this::read, desk::follow);
    }

    private void moved(EventMessage message) {
        var move = message.read(RegionMoved.class);
        inbox.once(message, () -> desk.follow(move));
    }

    /// Numbers, revocations and the registry's other facts move no case.
    private Optional<Outcome> read(EventMessage message) {
        return switch (message.type()) {
            case "adminduk.registry.registered.v1" -> Optional.of(message.read(Outcome.Registered.class));
            case "adminduk.registry.changed.v1" -> {
                var change = message.read(Change.class);
                yield Optional.of(new Changed(
                        change, confidential.open(message.aggregateId(), change.confidential(), People.class)));
            }
            case "adminduk.registry.refused.v1" -> Optional.of(message.read(Outcome.Refused.class));
            case "adminduk.document.issued.v1" -> {
                var document = message.read(Document.class);
                var pickup = confidential.open(message.aggregateId(), document.confidential(), Pickup.class);
                yield Optional.of(new Issued(document, pickup));
            }
            default -> Optional.empty();
        };
    }
}
