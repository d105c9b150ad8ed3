package id.adminduk.application.tracking;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Receipts and the tries made against them.
@Repository
class TrackingRepository {
    private static final int TRIES = 5;
    private static final Duration REST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    TrackingRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// A number somebody may try a PIN against now.
    @SuppressWarnings("ArrayRecordComponent") // compared by hand, in constant time
    record Attempt(UUID applicationId, byte[] pinHash) {}

    String open(UUID applicationId, String trackingNo, byte[] pinHash, Instant now) {
        return jdbc.sql("""
            insert into tracking (application_id, tracking_no, pin_hash, opened_at)
            values (:application, :number, :hash, :now)
            on conflict (application_id)
               do update set pin_hash = excluded.pin_hash, wrong_tries = 0, locked_until = null
            returning tracking_no
            """)
                .param("application", applicationId)
                .param("number", trackingNo)
                .param("hash", pinHash)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    void openNew(Map<UUID, TrackingReceipt> receipts, PinHash pins, Instant now) {
        template.batchUpdate(
                """
                insert into tracking (application_id, tracking_no, pin_hash, opened_at)
                values (:application, :number, :hash, :now)
                """,
                receipts.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("application", entry.getKey())
                                .addValue("number", entry.getValue().trackingNo())
                                .addValue(
                                        "hash",
                                        pins.of(entry.getKey(), entry.getValue().pin()))
                                .addValue("now", Timestamp.from(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<String> numberOf(UUID applicationId) {
        return jdbc.sql("select tracking_no from tracking where application_id = :application")
                .param("application", applicationId)
                .query(String.class)
                .optional();
    }

    /// Counts the try before the PIN is looked at, so that parallel guesses get no extra tries.
    Optional<Attempt> countAttempt(String trackingNo, Instant now) {
        return jdbc.sql("""
            update tracking
               set wrong_tries = case when locked_until is null then wrong_tries + 1 else 1 end,
                   locked_until = case when locked_until is null and wrong_tries + 1 >= :tries
                                       then cast(:until as timestamptz) end
             where tracking_no = :number and (locked_until is null or locked_until <= :now)
            returning application_id, pin_hash
            """)
                .param("tries", TRIES)
                .param("until", Timestamp.from(now.plus(REST)))
                .param("number", trackingNo)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Attempt(row.getObject("application_id", UUID.class), row.getBytes("pin_hash")))
                .optional();
    }

    void forgetAttempts(UUID applicationId) {
        jdbc.sql("update tracking set wrong_tries = 0, locked_until = null where application_id = :application")
                .param("application", applicationId)
                .update();
    }
}
