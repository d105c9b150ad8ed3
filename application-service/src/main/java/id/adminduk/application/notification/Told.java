package id.adminduk.application.notification;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something to tell about a case.
///
/// @param once the same whenever the same thing happens again
/// @param about the case; none for what has no case
/// @param to where its applicant is reached; none where nobody said
record Told(
        String notice,
        String once,
        @Nullable UUID about,
        Notices.@Nullable Addressee to,
        Urgency urgency,
        Function<Texts, String> text) {

    /// When and how loudly.
    enum Urgency {
        /// Codes, receipts, links, and what might be somebody else's doing.
        AT_ONCE,
        /// Not while people sleep.
        CAN_WAIT,
        /// In the inbox, where those who want to know look.
        INBOX_ONLY
    }

    @Override
    public String toString() {
        return "Told[" + notice + "]";
    }
}
