package id.adminduk.application.postmark;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one message: neither to whom it went nor what it said.
///
/// @param channel the way it went last
/// @param nextTryAt when a waiting one is due, in the morning where its reader is left in peace
/// @param endedAt when it was handed to the carrier or given up
record MessageStatus(
        UUID id,
        String notice,
        String channel,
        Fate status,
        int attempts,
        Instant writtenAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant endedAt,
        @Nullable Instant deliveredAt) {

    enum Fate {
        QUEUED,
        SENT,
        DELIVERED,
        /// No carrier takes it, or none could bring it.
        FAILED,
        /// Not sent while it was worth telling.
        GIVEN_UP;

        static Fate of(String state) {
            return switch (state) {
                case "WAITING" -> QUEUED;
                case "SENT" -> SENT;
                case "DELIVERED" -> DELIVERED;
                case "EXPIRED" -> GIVEN_UP;
                default -> FAILED;
            };
        }
    }
}
