package id.adminduk.dashboard.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we read of the other services' events: ids, kinds and times. The sealed personal parts are not even looked at.
sealed interface Announcement {

    record Accepted(
            UUID partnerEventId,
            UUID partnerId,
            String partnerKind,
            String partnerName,
            Instant receivedAt,
            @Nullable List<String> missing)
            implements Announcement {
        boolean lacksName() {
            return missing != null && missing.contains("NAME");
        }
    }

    /// Any step of an application; every event fills its own subset.
    record ApplicationStep(
            UUID applicationId,
            @Nullable String service,
            @Nullable String channel,
            @Nullable UUID partnerEventId,
            @Nullable Instant submittedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant at,
            @Nullable Boolean straightThrough,
            @Nullable Boolean withinPromise)
            implements Announcement {

        /// `BIRTH/PARTNER`. Events that do not tell the channel tell whether a partner began the case.
        String part() {
            var known = channel != null ? channel : partnerEventId != null ? "PARTNER" : "CITIZEN";
            return (service != null ? service : "BIRTH") + "/" + known;
        }

        /// When this step happened: the latest time it tells of.
        Instant momentOr(Instant announced) {
            if (closedAt != null) return closedAt;
            if (approvedAt != null) return approvedAt;
            if (at != null) return at;
            return submittedAt != null ? submittedAt : announced;
        }
    }

    record Registered(
            UUID applicationId,
            String service,
            Instant registeredAt,
            @Nullable Boolean late) implements Announcement {}

    record DocumentStep(
            UUID documentId,
            String kind,
            @Nullable Instant issuedAt,
            @Nullable Instant at,
            @Nullable UUID partnerEventId)
            implements Announcement {}

    record AccountStep(
            UUID accountId,
            UUID familyId,
            @Nullable Instant openedAt,
            @Nullable Instant verifiedAt) implements Announcement {}
}
