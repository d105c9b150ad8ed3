package id.adminduk.identity.appointment;

import id.adminduk.identity.officer.Post;
import java.time.Instant;
import java.util.UUID;

/// What one administrator wants for an officer; another one confirms it, because it gives power (promises.md T02).
record Proposal(UUID id, UUID officerId, Kind kind, Post post, String reason, String proposedBy, Instant proposedAt) {
    enum Kind {
        APPOINTMENT,
        CHANGE,
        REINSTATEMENT
    }
}
