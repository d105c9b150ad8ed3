package id.adminduk.partner.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a reported event has come. Facts of the application arrive in order but perhaps twice; documents come on
/// another topic, so they may be early or late: the end is the same.
///
/// @param sequence the application fact that brought the present status
/// @param closedAt when we heard that the office had closed the case
record Progress(
        UUID id,
        UUID partnerId,
        String receiptNo,
        EventStatus status,
        List<String> reasons,
        long sequence,
        @Nullable Instant closedAt) {
    private static final Set<String> EXPECTED = Set.of("AKTA_KELAHIRAN", "KK");

    /// A closed case is not held open for a document longer than this.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    Progress {
        reasons = List.copyOf(reasons);
    }

    /// @param heard when the fact reached us: after an outage of ours it is old news, and its documents are on their
    /// way
    Progress after(OfficeFact fact, Instant heard) {
        return switch (fact) {
            case OfficeFact.Moved(var _, var next, var why, long at) -> moved(next, why, at);
            case OfficeFact.Closed(var _, long at) -> closed(heard, at);
            case OfficeFact.Issued _ -> this;
        };
    }

    /// The office moved the case; an older fact, one after the end, or one that says the same again changes nothing.
    Progress moved(EventStatus next, List<String> why, long at) {
        if (at < sequence || status.isFinal()) return this;
        if (next == status && why.equals(reasons)) return this;
        return new Progress(id, partnerId, receiptNo, next, why, at, closedAt);
    }

    Progress closed(Instant when, long at) {
        if (at < sequence || status.isFinal()) return this;
        return new Progress(id, partnerId, receiptNo, status, List.of(), at, when);
    }

    /// The case is closed, and only its documents are missing.
    boolean awaitsDocuments() {
        return closedAt != null && !status.isFinal();
    }

    /// Done when the case is closed and its documents are known, or have kept us waiting too long.
    ///
    /// @param documents the kinds issued so far
    Progress settled(Set<String> documents, Instant now) {
        if (closedAt == null || status.isFinal()) return this;
        boolean complete = documents.containsAll(EXPECTED) || now.isAfter(closedAt.plus(PATIENCE));
        return complete ? new Progress(id, partnerId, receiptNo, EventStatus.DONE, reasons, sequence, closedAt) : this;
    }
}
