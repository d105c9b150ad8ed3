package id.adminduk.partner.status;

import java.util.Locale;

/// Where a reported event stands, in a partner's words.
enum EventStatus {
    RECEIVED,
    WAITING_NAME,
    IN_REVIEW,
    NEEDS_FIX,
    REFUSED,
    DONE,
    DUPLICATE_SUSPECTED;

    /// The office will not move it any more.
    boolean isFinal() {
        return switch (this) {
            case RECEIVED, WAITING_NAME, IN_REVIEW, NEEDS_FIX -> false;
            case REFUSED, DONE, DUPLICATE_SUSPECTED -> true;
        };
    }

    /// `partner-event.waiting-name`
    String noticeType() {
        return "partner-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
