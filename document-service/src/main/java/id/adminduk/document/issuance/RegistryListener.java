package id.adminduk.document.issuance;

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

    RegistryListener(Inbox inbox, Confidential confidential, Registrar registrar) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.registrar = registrar;
    }

    @KafkaListener(topics = "adminduk.registry")
    void on(EventMessage message) {
        switch (message.type()) {
            case "adminduk.registry.registered.v1" -> registered(message);
            default -> {} // a refusal needs no document
        }
    }

    private void registered(EventMessage message) {
        var birth = message.read(RegisteredBirth.class);
        if (!birth.service().equals("BIRTH")) return;
        var facts = confidential.open(message.aggregateId(), birth.confidential(), Facts.class);
        inbox.once(message, () -> registrar.enter(birth, facts));
    }
}
