package id.adminduk.application.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.application.notification.OutgoingMessage.Cause;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Delivers the one-time codes identity-service asks for: this service is the one that talks to people.
@Component
class AccountListener {
    private final Inbox inbox;
    private final Confidential confidential;
    private final MessageQueue queue;

    AccountListener(Inbox inbox, Confidential confidential, MessageQueue queue) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.queue = queue;
    }

    record CodeRequested(UUID accountId, Instant requestedAt, Instant expiresAt, String confidential) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(String phone, String code) {
        @Override
        public String toString() {
            return "Code[******]";
        }
    }

    @KafkaListener(topics = "adminduk.account")
    void on(EventMessage message) {
        if (!message.type().equals("adminduk.account.code-requested.v1")) return;
        inbox.once(message, () -> deliver(message));
    }

    private void deliver(EventMessage message) {
        var requested = message.read(CodeRequested.class);
        var code = confidential.open(requested.accountId(), requested.confidential(), Code.class);
        var minutes = Math.max(
                1,
                Duration.between(requested.requestedAt(), requested.expiresAt()).toMinutes());
        var body = Texts.bilingual(texts -> texts.line("code", code.code(), Long.toString(minutes)));
        queue.add(
                OutgoingMessage.to(Channel.PHONE, code.phone(), Texts.subject("code"), body),
                new Cause("code/" + message.id(), "code", requested.expiresAt()));
    }
}
