package id.adminduk.kernel.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of sent events: kept 14 days so that a lost broker can be rebuilt, sent again on demand, then dropped
/// (promises.md R1, F36).
public final class OutboxArchive {
    /// How long a published row is kept.
    public static final Duration KEPT = Duration.ofDays(14);

    private static final Duration INBOX_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    public OutboxArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks the events created since then as unpublished; the relay sends them again under their old ids, receivers
    /// skip what they know.
    ///
    /// @return how many events will be sent again
    public int republishSince(Instant since) {
        return jdbc.sql("update outbox set published_at = null where created_at >= :since and published_at is not null")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Drops what is too old to be needed: published events, and inbox rows older than any event that may still arrive.
    void dropOld(Instant now) {
        jdbc.sql("delete from outbox where published_at < :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from inbox where received_at < :before")
                .param("before", now.minus(INBOX_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
