package id.adminduk.partner.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The progress of reported events and the documents issued for them.
@Repository
class StatusRepository {
    private final JdbcClient jdbc;

    StatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the row: the listeners of two topics may be at the same event. One that had to wait gets the row as the
    /// other left it, but no other table's rows of that moment: documents are read by a statement after this one.
    Optional<Progress> findLocked(UUID id) {
        return jdbc.sql("""
            select id, partner_id, receipt_no, status, reasons, application_sequence, closed_at
              from partner_event where id = :id for update
            """).param("id", id).query(StatusRepository::of).optional();
    }

    List<UUID> closedBefore(Instant time) {
        return jdbc.sql("select id from partner_event where closed_at < :time and status <> 'DONE' order by closed_at"
                        + " limit 100")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void save(Progress progress, Instant now) {
        var closedAt = progress.closedAt();
        jdbc.sql("""
            update partner_event
               set status = :status, reasons = :reasons, application_sequence = :sequence, closed_at = :closedAt, changed_at = :now
             where id = :id
            """)
                .param("status", progress.status().name())
                .param("reasons", progress.reasons().toArray(String[]::new))
                .param("sequence", progress.sequence())
                .param("closedAt", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", progress.id())
                .update();
    }

    void add(UUID eventId, IssuedDocument document, int version, Instant issuedAt) {
        jdbc.sql("""
            insert into partner_event_document (document_id, partner_event_id, kind, number, version, verification_url, issued_at)
            values (:documentId, :eventId, :kind, :number, :version, :verificationUrl, :issuedAt)
            on conflict (document_id) do nothing
            """)
                .param("documentId", document.documentId())
                .param("eventId", eventId)
                .param("kind", document.kind())
                .param("number", document.number())
                .param("version", version)
                .param("verificationUrl", document.verificationUrl())
                .param("issuedAt", issuedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Progress of(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Progress(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("receipt_no"),
                EventStatus.valueOf(row.getString("status")),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getLong("application_sequence"),
                closed == null ? null : closed.toInstant());
    }
}
