package id.adminduk.identity.akta;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears which documents got a number; only an akta of birth is an element of the biodata that nobody else tells.
@Component
class AktaListener {
    private static final String NUMBERED = "adminduk.document.numbered.v1";

    private final Inbox inbox;
    private final AktaDesk desk;

    AktaListener(Inbox inbox, AktaDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @KafkaListener(topics = "adminduk.document")
    void on(EventMessage message) {
        if (!message.type().equals(NUMBERED)) return;
        var akta = message.read(NumberedAkta.class);
        if (akta.ofBirth()) inbox.once(message, () -> desk.birth(akta));
    }
}
