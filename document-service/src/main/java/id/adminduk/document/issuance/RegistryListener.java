package id.adminduk.document.issuance;

import id.adminduk.document.issuance.ChangedRegistry.Cards;
import id.adminduk.document.issuance.RegisteredBirth.Facts;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class RegistryListener {
    private final Inbox inbox;
    private final Confidential confidential;
    private final Registrar registrar;
    private final CardIssuer cards;
    private final CancelledAkta cancelled;

    RegistryListener(
            Inbox inbox, Confidential confidential, Registrar registrar, CardIssuer cards, CancelledAkta cancelled) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.registrar = registrar;
        this.cards = cards;
        this.cancelled = cancelled;
    }

    @KafkaListener(topics = "adminduk.registry")
    void on(EventMessage message) {
        switch (message.type()) {
            case "adminduk.registry.registered.v1" -> registered(message);
            case "adminduk.registry.changed.v1" -> changed(message);
            default -> {} // a refusal needs no document
        }
    }

    private void registered(EventMessage message) {
        var birth = message.read(RegisteredBirth.class);
        if (!birth.service().equals("BIRTH")) return;
        var facts = confidential.open(message.aggregateId(), birth.confidential(), Facts.class);
        inbox.once(message, () -> registrar.enter(birth, facts));
    }

    private void changed(EventMessage message) {
        var change = message.read(ChangedRegistry.class);
        var open = confidential.open(message.aggregateId(), change.confidential(), Cards.class);
        inbox.once(message, () -> {
            cards.issue(change, open);
            if (change.cancelsAnAkta()) cancelled.revoke(change, open);
        });
    }
}
