package id.adminduk.partner.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The progress of reported events and the documents issued for them.
@Repository
class StatusRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    StatusRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Locks the rows, in the order of their ids: several copies of the service may be at the same events.
    /// One that had to wait gets a row as the other left it, but no other table's rows of that moment:
    /// documents are read by a statement after this one.
    Map<UUID, Progress> findLocked(List<UUID> ids) {
        return jdbc.sql("""
            select id, partner_id, receipt_no, status, reasons, application_sequence, closed_at
              from partner_event where id = any(:ids) order by id for update
            """).param("ids", ids.toArray(UUID[]::new)).query(StatusRepository::of).list().stream()
                .collect(Collectors.toMap(Progress::id, Function.identity()));
    }

    List<UUID> closedBefore(Instant time) {
        return jdbc.sql("select id from partner_event where closed_at < :time and status <> 'DONE' order by closed_at"
                        + " limit 100")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void save(List<Progress> moved, Instant now) {
        if (moved.isEmpty()) return;
        template.batchUpdate(
                """
                update partner_event
                   set status = :status, reasons = :reasons, application_sequence = :sequence, closed_at = :closedAt, changed_at = :now
                 where id = :id
                """, moved.stream().map(progress -> columnsOf(progress, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columnsOf(Progress progress, Instant now) {
        var closedAt = progress.closedAt();
        return new MapSqlParameterSource("id", progress.id())
                .addValue("status", progress.status().name())
                .addValue("reasons", progress.reasons().toArray(String[]::new))
                .addValue("sequence", progress.sequence())
                .addValue("closedAt", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
                .addValue("now", now.atOffset(ZoneOffset.UTC));
    }

    void add(List<OfficeFact.Issued> documents) {
        if (documents.isEmpty()) return;
        template.batchUpdate(
                """
                insert into partner_event_document (document_id, partner_event_id, kind, number, version, verification_url, issued_at)
                values (:documentId, :eventId, :kind, :number, :version, :verificationUrl, :issuedAt)
                on conflict (document_id) do nothing
                """, documents.stream().map(StatusRepository::columnsOf).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columnsOf(OfficeFact.Issued issued) {
        var document = issued.document();
        return new MapSqlParameterSource("documentId", document.documentId())
                .addValue("eventId", issued.event())
                .addValue("kind", document.kind())
                .addValue("number", document.number())
                .addValue("version", issued.version())
                .addValue("verificationUrl", document.verificationUrl())
                .addValue("issuedAt", issued.at().atOffset(ZoneOffset.UTC));
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
