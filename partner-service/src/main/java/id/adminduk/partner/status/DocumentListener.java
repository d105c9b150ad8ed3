package id.adminduk.partner.status;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// The documents issued for reported events.
@Component
class DocumentListener {
    private final StatusDesk desk;
    private final Inbox inbox;

    DocumentListener(StatusDesk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    record Issued(
            UUID documentId,
            @Nullable UUID partnerEventId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl) {}

    /// Numbers, supersessions and citizens' own documents do not concern partners and are not even remembered.
    @KafkaListener(topics = "adminduk.document")
    void on(EventMessage message) {
        if (!message.type().equals("adminduk.document.issued.v1")) return;
        var issued = message.read(Issued.class);
        var event = issued.partnerEventId();
        if (event == null) return;
        var document =
                new IssuedDocument(issued.kind(), issued.number(), issued.documentId(), issued.verificationUrl());
        inbox.once(message, () -> desk.issued(event, document, issued.version(), issued.issuedAt()));
    }
}
