package id.adminduk.application.queue;

import id.adminduk.application.queueboard.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ticket as the counter sees it.
///
/// @param counter where it is or was
/// @param applicationId the case its holder booked for
public record TicketView(
        UUID id,
        UUID point,
        String label,
        String line,
        Standing.Progress state,
        @Nullable Integer counter,
        int calls,
        boolean returned,
        Instant issuedAt,
        @Nullable UUID applicationId,
        long version) {

    /// A new ticket, with the code that follows it without signing in and what its holder has to expect.
    public record IssuedTicket(TicketView ticket, String code, Standing standing) {
        @Override
        public String toString() {
            return "IssuedTicket[" + ticket.id() + "]";
        }
    }

    static TicketView of(Ticket ticket) {
        var columns = Ticket.Columns.of(ticket.state());
        return new TicketView(
                ticket.id(),
                ticket.pointId(),
                ticket.label(),
                ticket.place().line(),
                Standing.Progress.valueOf(columns.state()),
                columns.counter(),
                columns.calls(),
                ticket.returned(),
                ticket.issuedAt(),
                ticket.applicationId(),
                ticket.version());
    }
}
