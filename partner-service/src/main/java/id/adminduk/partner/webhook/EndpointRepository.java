package id.adminduk.partner.webhook;

import id.adminduk.kernel.crypto.FieldCipher;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One endpoint a partner, its secrets sealed.
@Repository
class EndpointRepository {
    private static final String TABLE = "webhook_endpoint";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    EndpointRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void save(Endpoint endpoint, Instant now) {
        var until = endpoint.previousUntil();
        jdbc.sql("""
            insert into webhook_endpoint (partner_id, url, secret, previous_secret, previous_until, enabled, disabled_reason, changed_at)
            values (:partnerId, :url, :secret, :previous, :until, :enabled, :reason, :now)
            on conflict (partner_id) do update
               set url = excluded.url, secret = excluded.secret, previous_secret = excluded.previous_secret,
                   previous_until = excluded.previous_until, enabled = excluded.enabled, disabled_reason = excluded.disabled_reason,
                   changed_at = excluded.changed_at
            """)
                .param("partnerId", endpoint.partnerId())
                .param("url", endpoint.url().toString())
                .param("secret", seal(endpoint.partnerId(), endpoint.secret()))
                .param("previous", seal(endpoint.partnerId(), endpoint.previousSecret()))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("enabled", endpoint.enabled())
                .param("reason", endpoint.disabledReason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Endpoint> find(UUID partnerId) {
        return jdbc.sql("""
            select partner_id, url, secret, previous_secret, previous_until, enabled, disabled_reason
              from webhook_endpoint where partner_id = :partnerId
            """).param("partnerId", partnerId).query(this::of).optional();
    }

    List<Endpoint> findEnabled(List<UUID> partnerIds) {
        return jdbc.sql("""
            select partner_id, url, secret, previous_secret, previous_until, enabled, disabled_reason
              from webhook_endpoint where partner_id = any(:partnerIds) and enabled
            """)
                .param("partnerIds", partnerIds.toArray(UUID[]::new))
                .query(this::of)
                .list();
    }

    void disable(UUID partnerId, String reason, Instant now) {
        jdbc.sql("""
            update webhook_endpoint set enabled = false, disabled_reason = :reason, changed_at = :now
             where partner_id = :partnerId and enabled
            """)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("partnerId", partnerId)
                .update();
    }

    private byte @Nullable [] seal(UUID partnerId, @Nullable String secret) {
        return secret == null ? null : cipher.seal(TABLE, "secret", partnerId, secret);
    }

    private Endpoint of(ResultSet row, int number) throws SQLException {
        var id = row.getObject("partner_id", UUID.class);
        var previous = row.getBytes("previous_secret");
        var until = row.getObject("previous_until", OffsetDateTime.class);
        return new Endpoint(
                id,
                URI.create(row.getString("url")),
                cipher.open(TABLE, "secret", id, row.getBytes("secret")),
                previous == null ? null : cipher.open(TABLE, "secret", id, previous),
                until == null ? null : until.toInstant(),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"));
    }
}
