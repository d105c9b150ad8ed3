package id.adminduk.application.notification;

import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageQueue;
import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.application.post.OutgoingMessage.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// Where somebody is told, by telephone and perhaps by mail too.
    public record Addressee(String phone, @Nullable String email) {
        @Override
        public String toString() {
            return "Addressee[******]";
        }
    }

    /// What there is to say about a new case, together with the receipt to follow it.
    public enum Occasion {
        /// It arrived.
        RECEIVED("received"),
        /// It arrived and was approved at once.
        APPROVED("approved"),
        /// The same event was told before: the receipt leads to the first case.
        LINKED("linked"),
        /// A partner reported a birth without a name: the parent is asked for it.
        NAME_WANTED("name-wanted");

        private final String notice;

        Occasion(String notice) {
            this.notice = notice;
        }
    }

    public record Opened(
            UUID applicationId,
            Occasion occasion,
            String trackingNo,
            String pin,
            @Nullable Instant promisedAt,
            Addressee to) {}

    public void opened(List<Opened> cases) {
        queue.add(cases.stream().flatMap(this::letters).toList());
    }

    private Stream<MessageQueue.Queued> letters(Opened opened) {
        var promised = opened.promisedAt();
        return letters(opened.occasion().notice, opened.applicationId().toString(), opened.to(), texts -> {
            var receipt = texts.line(opened.occasion().notice, opened.trackingNo(), opened.pin());
            return promised == null ? receipt : receipt + " " + texts.line("promised", texts.day(promised));
        });
    }

    /// Something has to be corrected; `since` tells one request for a correction from the next.
    public void needsFix(UUID applicationId, String trackingNo, List<String> reasons, Instant since, Addressee to) {
        tell(
                "needs-fix",
                applicationId + "/" + since,
                to,
                texts -> texts.line("needs-fix", trackingNo, texts.reasons(reasons)));
    }

    /// The office said no; `since` tells a first no from the one after an appeal.
    public void rejected(UUID applicationId, String trackingNo, List<String> reasons, Instant since, Addressee to) {
        tell(
                "rejected",
                applicationId + "/" + since,
                to,
                texts -> texts.line("rejected", trackingNo, texts.reasons(reasons)));
    }

    /// The office comes to somebody who cannot come to it.
    public void visitPlanned(UUID requestId, UUID sessionId, Instant startsAt, Addressee to) {
        tell(
                "visit-planned",
                requestId + "/" + sessionId,
                to,
                texts -> texts.line("visit-planned", texts.day(startsAt), texts.hour(startsAt)));
    }

    /// Nobody has gone on with the case; on that day it ends.
    public void expiresSoon(UUID applicationId, String trackingNo, Instant end, Addressee to) {
        tell(
                "expires-soon",
                applicationId + "/" + end,
                to,
                texts -> texts.line("expires-soon", trackingNo, texts.day(end)));
    }

    /// The case has ended because nobody went on with it.
    public void expired(UUID applicationId, String trackingNo, Addressee to) {
        tell("expired", applicationId.toString(), to, texts -> texts.line("expired", trackingNo));
    }

    /// A correction request was refused.
    public void correctionRefused(UUID correctionId, String number, String reason, Addressee to) {
        tell(
                "correction-refused",
                correctionId.toString(),
                to,
                texts -> texts.line("correction-refused", number, texts.reasons(List.of(reason))));
    }

    /// A document that can be fetched with the link and the PIN.
    public record Paper(UUID documentId, String kind, String number, String link, String pin) {
        @Override
        public String toString() {
            return "Paper[" + kind + " " + number + "]";
        }
    }

    /// Documents of one case that became known together: one message tells of all.
    public record Ready(UUID applicationId, List<Paper> papers, Addressee to) {
        public Ready {
            papers = List.copyOf(papers);
        }
    }

    public void documentsReady(List<Ready> ready) {
        queue.add(ready.stream().flatMap(this::letters).toList());
    }

    private Stream<MessageQueue.Queued> letters(Ready ready) {
        var which = ready.papers().stream()
                .map(paper -> paper.kind() + "/" + paper.documentId())
                .sorted()
                .collect(Collectors.joining("/"));
        return letters(
                "document-ready",
                ready.applicationId() + "/" + which,
                ready.to(),
                texts -> ready.papers().stream()
                                .map(paper -> texts.line(
                                        "document-ready",
                                        texts.kind(paper.kind()),
                                        paper.number(),
                                        paper.link(),
                                        paper.pin()))
                                .collect(Collectors.joining("\n"))
                        + " "
                        + texts.line("document-ready.free"));
    }

    /// News of a desk with texts of its own: `notice` names the subject, `text` the sentence, the facts fill it; the
    /// same `once` is told once.
    public record News(String notice, String text, String once, List<String> facts, Addressee to) {
        public News {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "News[" + text + "]";
        }
    }

    public void tell(List<News> news) {
        queue.add(news.stream()
                .flatMap(one -> letters(
                        one.notice(),
                        one.once(),
                        one.to(),
                        texts -> texts.line(one.text(), one.facts().toArray())))
                .toList());
    }

    private void tell(String notice, String once, Addressee to, Function<Texts, String> text) {
        queue.add(letters(notice, once, to, text).toList());
    }

    private Stream<MessageQueue.Queued> letters(
            String notice, String once, Addressee to, Function<Texts, String> text) {
        var subject = Texts.subject(notice);
        var body = Texts.bilingual(text);
        var now = queue.now();
        var byPhone = new MessageQueue.Queued(
                OutgoingMessage.to(Channel.PHONE, to.phone(), subject, body), Cause.of(notice, once + "/phone", now));
        if (to.email() == null) return Stream.of(byPhone);
        var byMail = new MessageQueue.Queued(
                OutgoingMessage.to(Channel.EMAIL, to.email(), subject, body), Cause.of(notice, once + "/email", now));
        return Stream.of(byPhone, byMail);
    }
}
