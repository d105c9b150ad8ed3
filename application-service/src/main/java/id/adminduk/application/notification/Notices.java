package id.adminduk.application.notification;

import id.adminduk.kernel.AdmindukProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything the office tells an applicant, one method per occasion. Each writes into the caller's transaction;
/// the same occasion told twice is one message.
@Component
public class Notices {
    private final Herald herald;
    private final AdmindukProperties installation;

    Notices(Herald herald, AdmindukProperties installation) {
        this.herald = herald;
        this.installation = installation;
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
        herald.tell(cases.stream().map(this::told).toList());
    }

    private Told told(Opened opened) {
        var notice = opened.occasion().notice;
        return told(notice, opened.applicationId().toString(), opened.applicationId(), opened.to(), texts -> {
            var receipt = texts.line(notice, opened.trackingNo(), opened.pin());
            var link = texts.line("follow", linkTo(opened));
            var promised = opened.promisedAt();
            return promised == null
                    ? receipt + " " + link
                    : receipt + " " + texts.line("promised", texts.day(promised)) + " " + link;
        });
    }

    /// Number and PIN stand behind the hash: no server is sent them with the address.
    private String linkTo(Opened opened) {
        return installation.publicAddress() + "/t#" + opened.trackingNo() + "/" + opened.pin();
    }

    /// The office comes to somebody who cannot come to it.
    public void visitPlanned(UUID requestId, UUID sessionId, Instant startsAt, Addressee to) {
        herald.tell(List.of(new Told(
                "visit-planned",
                requestId + "/" + sessionId,
                null,
                to,
                Told.Urgency.CAN_WAIT,
                texts -> texts.line("visit-planned", texts.day(startsAt), texts.hour(startsAt)))));
    }

    /// Nobody has gone on with the case; on that day it ends.
    public void expiresSoon(UUID applicationId, String trackingNo, Instant end, Addressee to) {
        later(
                "expires-soon",
                applicationId + "/" + end,
                applicationId,
                to,
                texts -> texts.line("expires-soon", trackingNo, texts.day(end)));
    }

    /// The case has ended because nobody went on with it.
    public void expired(UUID applicationId, String trackingNo, Addressee to) {
        later("expired", applicationId.toString(), applicationId, to, texts -> texts.line("expired", trackingNo));
    }

    private void later(String notice, String once, UUID application, Addressee to, Function<Texts, String> text) {
        herald.tell(List.of(new Told(notice, once, application, to, Told.Urgency.CAN_WAIT, text)));
    }

    /// A correction request was refused.
    public void correctionRefused(UUID correctionId, String number, String reason, Addressee to) {
        herald.tell(List.of(new Told(
                "correction-refused",
                correctionId.toString(),
                null,
                to,
                Told.Urgency.CAN_WAIT,
                texts -> texts.line("correction-refused", number, texts.reasons(List.of(reason))))));
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
        herald.tell(ready.stream().map(Notices::told).toList());
    }

    private static Told told(Ready ready) {
        var which = ready.papers().stream()
                .map(paper -> paper.kind() + "/" + paper.documentId())
                .sorted()
                .collect(Collectors.joining("/"));
        return told(
                "document-ready",
                ready.applicationId() + "/" + which,
                ready.applicationId(),
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

    /// News of a desk with texts of its own about a case: `notice` names the subject, `text` the sentence, the facts
    /// fill
    /// it; the same `once` is told once.
    ///
    /// @param applicationId the case; none for what has no case
    public record News(
            @Nullable UUID applicationId, String notice, String text, String once, List<String> facts, Addressee to) {
        /// Of what has no case.
        public News(String notice, String text, String once, List<String> facts, Addressee to) {
            this(null, notice, text, once, facts, to);
        }

        public News {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "News[" + text + "]";
        }
    }

    public void tell(List<News> news) {
        herald.tell(news.stream()
                .map(one -> told(
                        one.notice(),
                        one.once(),
                        one.applicationId(),
                        one.to(),
                        texts -> texts.line(one.text(), one.facts().toArray())))
                .toList());
    }

    private static Told told(
            String notice, String once, @Nullable UUID application, Addressee to, Function<Texts, String> text) {
        return new Told(notice, once, application, to, Told.Urgency.AT_ONCE, text);
    }
}
