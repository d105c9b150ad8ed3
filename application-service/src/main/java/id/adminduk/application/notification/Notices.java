package id.adminduk.application.notification;

import id.adminduk.application.notification.OutgoingMessage.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything the office tells an applicant, one method per occasion. Each writes into the caller's transaction;
/// the same occasion told twice is one message.
@Component
public class Notices {
    private final MessageQueue queue;

    Notices(MessageQueue queue) {
        this.queue = queue;
    }

    /// The application arrived; the receipt to follow it.
    public void received(
            UUID applicationId,
            String trackingNo,
            String pin,
            @Nullable Instant promisedAt,
            String phone,
            @Nullable String email) {
        tell("received", applicationId.toString(), phone, email, texts -> {
            var receipt = texts.line("received", trackingNo, pin);
            return promisedAt == null ? receipt : receipt + " " + texts.line("promised", texts.day(promisedAt));
        });
    }

    /// Something has to be corrected; `since` tells one request for a correction from the next.
    public void needsFix(
            UUID applicationId,
            String trackingNo,
            List<String> reasons,
            Instant since,
            String phone,
            @Nullable String email) {
        tell(
                "needs-fix",
                applicationId + "/" + since,
                phone,
                email,
                texts -> texts.line("needs-fix", trackingNo, texts.reasons(reasons)));
    }

    /// A partner reported a birth without a name: the parent is asked for it.
    public void nameWanted(UUID applicationId, String trackingNo, String pin, String phone, @Nullable String email) {
        tell(
                "name-wanted",
                applicationId.toString(),
                phone,
                email,
                texts -> texts.line("name-wanted", trackingNo, pin));
    }

    /// The office said no.
    public void rejected(
            UUID applicationId, String trackingNo, List<String> reasons, String phone, @Nullable String email) {
        tell(
                "rejected",
                applicationId.toString(),
                phone,
                email,
                texts -> texts.line("rejected", trackingNo, texts.reasons(reasons)));
    }

    /// A document can be fetched with the link and the PIN.
    public void documentReady(
            UUID applicationId,
            UUID documentId,
            String kind,
            String number,
            String phone,
            @Nullable String email,
            String link,
            String pin) {
        tell(
                "document-ready",
                String.join("/", applicationId.toString(), kind, documentId.toString()),
                phone,
                email,
                texts -> texts.line("document-ready", texts.kind(kind), number, link, pin));
    }

    private void tell(String notice, String once, String phone, @Nullable String email, Function<Texts, String> text) {
        var subject = Texts.subject(notice);
        var body = Texts.bilingual(text);
        queue.add(
                OutgoingMessage.to(Channel.PHONE, phone, subject, body),
                Cause.of(notice, once + "/phone", queue.now()));
        if (email == null) return;
        queue.add(
                OutgoingMessage.to(Channel.EMAIL, email, subject, body),
                Cause.of(notice, once + "/email", queue.now()));
    }
}
