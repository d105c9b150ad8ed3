package id.adminduk.identity.retention;

import java.util.Locale;

/// What is remembered of who looked at whom, asked to look or was asked to correct, and which of it is old; the citizen
/// reads most of it among the looks.
enum Trail {
    LOOKS("resident_view", "viewed_at < :before"),
    /// By their ids, which begin with the time: no index besides the key is needed.
    CHECKS("verification", "id < :first"),
    CONSENTED_LOOKS("consented_look", "viewed_at < :before"),
    PERMITS("view_permit", "asked_at < :before"),
    ALLOWANCES("view_allowance", "granted_at < :before"),
    ALARMS("view_alarm", "raised_at < :before"),
    /// An open one is never deleted.
    CORRECTIONS("correction", "changed_at < :before and state in ('ACCEPTED', 'REFUSED', 'WITHDRAWN')");

    private final String table;
    private final String old;

    Trail(String table, String old) {
        this.table = table;
        this.old = old;
    }

    String table() {
        return table;
    }

    /// Deletes at most so many.
    String delete() {
        return "delete from %1$s where id in (select id from %1$s where %2$s limit :most)".formatted(table, old);
    }

    /// As the audit trail calls it: `consented-looks`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
