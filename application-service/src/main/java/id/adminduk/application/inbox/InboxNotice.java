package id.adminduk.application.inbox;

import id.adminduk.kernel.language.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One notice for one reader, in both languages; `source` is the same whenever the same thing happens again.
public record InboxNotice(
        Reader reader,
        String source,
        String notice,
        @Nullable UUID applicationId,
        Wording indonesian,
        Wording english) {

    @Override
    public String toString() {
        return "InboxNotice[" + notice + "]";
    }

    /// What it says in one language.
    public record Wording(String subject, String text) {
        @Override
        public String toString() {
            return "Wording[******]";
        }
    }

    /// Both, as they are sealed.
    record Content(Wording id, Wording en) {
        Wording in(Language language) {
            return switch (language) {
                case INDONESIAN -> id;
                case ENGLISH -> en;
            };
        }
    }

    /// As it stands in the inbox.
    record Kept(
            UUID id,
            String notice,
            @Nullable UUID applicationId,
            Content content,
            Instant at,
            @Nullable Instant readAt) {
        View view(Language language) {
            var wording = content.in(language);
            return new View(id, notice, applicationId, wording.subject(), wording.text(), at, readAt);
        }
    }

    /// As its reader sees it.
    record View(
            UUID id,
            String notice,
            @Nullable UUID applicationId,
            String subject,
            String text,
            Instant at,
            @Nullable Instant readAt) {
        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }
}
