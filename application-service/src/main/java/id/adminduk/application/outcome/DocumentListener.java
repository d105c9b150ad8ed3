package id.adminduk.application.outcome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class DocumentListener {
    private final Inbox inbox;
    private final Confidential confidential;
    private final OutcomeDesk desk;

    DocumentListener(Inbox inbox, Confidential confidential, OutcomeDesk desk) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.desk = desk;
    }

    @KafkaListener(topics = "adminduk.document")
    void on(EventMessage message) {
        if (!message.type().equals("adminduk.document.issued.v1")) return; // numbers, revocations: no step of a case
        var document = message.read(Issued.class);
        var pickup = confidential.open(message.aggregateId(), document.confidential(), Pickup.class);
        inbox.once(message, () -> desk.issued(document, pickup));
    }

    /// A document that a case led to.
    record Issued(
            UUID documentId,
            UUID applicationId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl,
            @Nullable UUID supersedes,
            String confidential) {}

    /// Where and with which PIN the applicant fetches it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pickup(String link, String pin) {}
}
