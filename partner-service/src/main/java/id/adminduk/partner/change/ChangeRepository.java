package id.adminduk.partner.change;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.partner.change.ChangeReceipt.Kind;
import id.adminduk.partner.change.EventChange.VoidReason;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.signature.HttpMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Later words with their proof, sealed like the first.
@Repository
class ChangeRepository {
    private static final String TABLE = "partner_event_change";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ChangeRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// The partner's own event, locked: later words about one event come one after the other.
    ///
    /// @param changes how many there were before
    record KnownEvent(boolean duplicate, boolean voided, int changes) {}

    /// One that was filed before.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Filed(UUID id, Kind kind, byte[] bodySha256) {}

    KnownEvent lock(UUID event, UUID partner) {
        var duplicate = jdbc.sql(
                        "select duplicate_of is not null from partner_event where id = :id and partner_id = :partner"
                                + " for update")
                .param("id", event)
                .param("partner", partner)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        return jdbc.sql("""
            select count(*) as changes, coalesce(bool_or(kind = 'VOIDING'), false) as voided
              from partner_event_change where partner_event_id = :id
            """)
                .param("id", event)
                .query((row, _) -> new KnownEvent(duplicate, row.getBoolean("voided"), row.getInt("changes")))
                .single();
    }

    Optional<Filed> find(UUID event, UUID messageId) {
        return jdbc.sql("""
            select id, kind, body_sha256 from partner_event_change where partner_event_id = :event and message_id = :message
            """)
                .param("event", event)
                .param("message", messageId)
                .query((row, _) -> new Filed(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getBytes("body_sha256")))
                .optional();
    }

    void add(
            UUID id,
            UUID event,
            UUID messageId,
            Kind kind,
            @Nullable VoidReason reason,
            SignedMessage message,
            Instant now) {
        var http = message.http();
        jdbc.sql("""
            insert into partner_event_change (id, partner_event_id, message_id, kind, reason, key_id, body_sha256, body,
                                              signed_headers, received_at)
            values (:id, :event, :message, :kind, :reason, :key, :sha256, :body, :headers, :at)
            """)
                .param("id", id)
                .param("event", event)
                .param("message", messageId)
                .param("kind", kind.name())
                .param("reason", reason == null ? null : reason.name())
                .param("key", message.keyId())
                .param("sha256", http.sha256())
                .param("body", cipher.sealBytes(TABLE, "body", id.toString(), http.body()))
                .param(
                        "headers",
                        cipher.sealBytes(TABLE, "signed_headers", id.toString(), HttpMessage.utf8(http.evidence())))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
