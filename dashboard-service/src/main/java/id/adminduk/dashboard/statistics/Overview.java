package id.adminduk.dashboard.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The numbers of now. "Today" is the office's day (Asia/Jakarta).
///
/// @param change the last change these numbers contain; the live stream goes on from there
public record Overview(
        Instant asOf,
        long change,
        Accounts accounts,
        List<Applications> applications,
        Registrations registrations,
        List<Institution> partnerEvents,
        Documents documents,
        Times times) {

    public record Count(long total, long today) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(total + other.total, today + other.today);
        }
    }

    /// @param families family cards with at least one account
    public record Accounts(Count opened, Count verified, long families) {}

    /// @param inWork received and not yet closed, rejected or cancelled
    public record Applications(
            String service,
            String channel,
            Count received,
            long inWork,
            Count closed,
            Count rejected,
            Count cancelled,
            Count straightThrough,
            Count closedInTime) {}

    public record Registrations(Count registered, Count late, Count refused) {}

    public record Institution(UUID id, String name, String kind, Count received) {}

    public record Documents(List<Issued> issued, Count superseded, Count revoked) {}

    public record Issued(String kind, Count count) {}

    /// Medians over what finished in the last 24 hours; absent when nothing did.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Times(
            @Nullable Long pushToIssuedMillis, @Nullable Long submittedToClosedMillis) {}
}
