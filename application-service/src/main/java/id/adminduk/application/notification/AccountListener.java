package id.adminduk.application.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageQueue;
import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.application.post.OutgoingMessage.Cause;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// What identity-service has to say to the owner of an account: one-time codes, that another phone is about to take
/// over, that their sign-ins were ended for them. This service is the one that talks to people.
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

    /// Goes to the phone the account has now (promises.md T10).
    record PhoneChangeAnnounced(UUID accountId, Instant effectiveAt, String confidential) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OldPhone(String phone) {
        @Override
        public String toString() {
            return "OldPhone[******]";
        }
    }

    /// A token was used twice (promises.md S14), or an officer signed the person out (T09).
    record SignInsEnded(UUID accountId, Reason reason, Instant endedAt, String confidential) {
        enum Reason {
            TOKEN_REUSED,
            COUNTER
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Owner(String phone) {
        @Override
        public String toString() {
            return "Owner[******]";
        }
    }

    @KafkaListener(topics = "adminduk.account")
    void on(EventMessage message) {
        switch (message.type()) {
            case "adminduk.account.code-requested.v1" -> inbox.once(message, () -> deliver(message));
            case "adminduk.account.phone-change-announced.v1" -> inbox.once(message, () -> warn(message));
            case "adminduk.account.sign-ins-ended.v1" -> inbox.once(message, () -> tellEnded(message));
            default -> {} // other account events are for others
        }
    }

    private void warn(EventMessage message) {
        var announced = message.read(PhoneChangeAnnounced.class);
        var old = confidential.open(announced.accountId(), announced.confidential(), OldPhone.class);
        var body = Texts.bilingual(texts -> texts.line("phone-change", texts.day(announced.effectiveAt())));
        queue.add(
                OutgoingMessage.to(Channel.PHONE, old.phone(), Texts.subject("phone-change"), body),
                new Cause("phone-change/" + message.id(), "phone-change", announced.effectiveAt()));
    }

    private void tellEnded(EventMessage message) {
        var ended = message.read(SignInsEnded.class);
        var owner = confidential.open(ended.accountId(), ended.confidential(), Owner.class);
        var at = ended.endedAt();
        var body =
                Texts.bilingual(texts -> texts.line("sign-ins-ended." + ended.reason(), texts.day(at), texts.hour(at)));
        queue.add(
                OutgoingMessage.to(Channel.PHONE, owner.phone(), Texts.subject("sign-ins-ended"), body),
                Cause.of("sign-ins-ended", message.id().toString(), at));
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
