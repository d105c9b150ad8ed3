package id.adminduk.partner.intake;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.intake.Receipt.Outcome;
import id.adminduk.partner.partner.Partner;
import id.adminduk.partner.signature.HttpMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Received messages with their proof. Raw bytes and signed headers are sealed; the birth is found again by its blind
/// index only.
@Repository
class IntakeRepository {
    private static final String TABLE = "partner_event";
    private static final String SENT_TODAY =
            "select 1 from partner_event where partner_id = :partnerId and received_at >= :start limit :dailyLimit";

    /// A message as it was filed.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Filed(UUID id, String receiptNo, Outcome outcome, List<String> missing, byte[] bodySha256) {}

    /// Now, and when the day began in which a partner's messages are counted.
    record OfficeDay(Instant start, Instant now) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    IntakeRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /// False when the partner sent this message id before, has sent enough today, or the birth is known; waits for a
    /// rival that is just being filed.
    boolean add(Filed filed, SignedMessage message, BirthMessage birth, @Nullable UUID duplicateOf, OfficeDay day) {
        return jdbc.sql("""
            insert into partner_event (id, receipt_no, partner_id, message_id, event_type, format, occurred_on, facility_code, key_id,
                   body_sha256, body, signed_headers, business_key, duplicate_of, outcome, missing, received_at, status, changed_at)
            select :id, :receiptNo, :partnerId, :messageId, 'BIRTH', :format, :occurredOn, :facility, :keyId,
                   :sha256, :body, :headers, :businessKey, cast(:duplicateOf as uuid), :outcome, :missing, :at, :status, :at
             where (select count(*) from (%s) sent_today) < :dailyLimit
            on conflict do nothing
            """.formatted(SENT_TODAY))
                        .params(volumeOf(message.partner(), day))
                        .param("id", filed.id())
                        .param("receiptNo", filed.receiptNo())
                        .param("messageId", birth.messageId())
                        .param("format", birth.format().name())
                        .param("occurredOn", birth.report().child().birthDate())
                        .param("facility", birth.facilityCode())
                        .param("keyId", message.keyId())
                        .param("sha256", filed.bodySha256())
                        .param("body", sealedBody(filed.id(), message.http()))
                        .param("headers", sealedHeaders(filed.id(), message.http()))
                        .param("businessKey", index.of("birth", birth.report().businessKey()))
                        .param("duplicateOf", duplicateOf)
                        .param("outcome", filed.outcome().name())
                        .param("missing", filed.missing().toArray(String[]::new))
                        .param("at", day.now().atOffset(ZoneOffset.UTC))
                        .param("status", duplicateOf == null ? "RECEIVED" : Outcome.DUPLICATE_SUSPECTED.name())
                        .update()
                == 1;
    }

    /// Sealing costs by the byte, storing too, and a bundle shrinks to an eighth.
    private byte[] sealedBody(UUID id, HttpMessage http) {
        return cipher.sealBytes(TABLE, "body", id.toString(), gzip(http.body()));
    }

    private static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private byte[] sealedHeaders(UUID id, HttpMessage http) {
        return cipher.sealBytes(TABLE, "signed_headers", id.toString(), HttpMessage.utf8(http.evidence()));
    }

    Optional<Filed> findMessage(UUID partnerId, UUID messageId) {
        return jdbc.sql("""
            select id, receipt_no, outcome, missing, body_sha256 from partner_event
             where partner_id = :partnerId and message_id = :messageId
            """)
                .param("partnerId", partnerId)
                .param("messageId", messageId)
                .query(IntakeRepository::of)
                .optional();
    }

    Optional<UUID> findFirst(BirthMessage birth) {
        return jdbc.sql("select id from partner_event where business_key = :businessKey and duplicate_of is null")
                .param("businessKey", index.of("birth", birth.report().businessKey()))
                .query(UUID.class)
                .optional();
    }

    /// Whether the partner has sent as many messages today as it may.
    boolean isFull(Partner partner, OfficeDay day) {
        return jdbc.sql("select count(*) = :dailyLimit from (%s) sent_today".formatted(SENT_TODAY))
                .params(volumeOf(partner, day))
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> volumeOf(Partner partner, OfficeDay day) {
        return Map.of(
                "partnerId",
                partner.id(),
                "start",
                day.start().atOffset(ZoneOffset.UTC),
                "dailyLimit",
                partner.dailyLimit());
    }

    private static Filed of(ResultSet row, int number) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getString("receipt_no"),
                Outcome.valueOf(row.getString("outcome")),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getBytes("body_sha256"));
    }
}
