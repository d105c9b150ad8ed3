package id.adminduk.application.retention;

import java.time.Period;
import java.util.Locale;

/// Which files are no longer needed, and from when.
enum RetentionRule {
    CLOSED("c.state = 'CLOSED'"),
    REJECTED("c.state = 'REJECTED'"),
    CANCELLED("c.state = 'CANCELLED'"),
    EXPIRED("c.state = 'EXPIRED'"),
    REPLACED("");

    private final String ended;

    RetentionRule(String ended) {
        this.ended = ended;
    }

    /// The files it means, at most so many, none of a case that is held.
    String files() {
        var old = this == REPLACED
                ? "a.state = 'REPLACED' and a.ended_at < :before"
                : "a.state in ('CURRENT', 'CHECKING', 'REPLACED') and a.uploaded_at < :before and " + ended
                        + " and c.state_at < :before";
        return """
            select a.id from attachment a join application c on c.id = a.application_id
             where %s and not exists (select 1 from retention_hold h where h.application_id = a.application_id)
             limit :most for update of a skip locked
            """.formatted(old);
    }

    Period in(RetentionProperties periods) {
        return switch (this) {
            case CLOSED -> periods.closed();
            case REJECTED -> periods.rejected();
            case CANCELLED -> periods.cancelled();
            case EXPIRED -> periods.expired();
            case REPLACED -> periods.replaced();
        };
    }

    /// As the audit trail calls it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
