package id.adminduk.partner.status;

import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a partner may read of its own events.
@Repository
class StatusQueries {
    private static final String COLUMNS = """
        select event.id, event.receipt_no, event.message_id, event.event_type, event.occurred_on, event.received_at, event.outcome,
               event.missing, event.status, event.reasons, event.changed_at, first.id as duplicate_of
          from partner_event event
          left join partner_event first on first.id = event.duplicate_of and first.partner_id = event.partner_id
        """;

    /// @param duplicateOf the earlier report of the same birth, where it is the partner's own
    record EventView(
            UUID partnerEventId,
            String receiptNo,
            UUID messageId,
            String eventType,
            LocalDate occurredOn,
            Instant receivedAt,
            String outcome,
            List<String> missing,
            EventStatus status,
            List<String> reasons,
            @Nullable UUID duplicateOf,
            Instant changedAt,
            List<IssuedDocument> documents) {

        EventView with(List<IssuedDocument> issued) {
            return new EventView(
                    partnerEventId,
                    receiptNo,
                    messageId,
                    eventType,
                    occurredOn,
                    receivedAt,
                    outcome,
                    missing,
                    status,
                    reasons,
                    duplicateOf,
                    changedAt,
                    issued);
        }
    }

    private final JdbcClient jdbc;

    StatusQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EventView> find(UUID id, UUID partnerId) {
        return jdbc.sql(COLUMNS + " where event.id = :id and event.partner_id = :partnerId")
                .param("id", id)
                .param("partnerId", partnerId)
                .query(StatusQueries::of)
                .optional()
                .map(event -> event.with(documentsOf(List.of(id)).getOrDefault(id, List.of())));
    }

    List<EventView> page(UUID partnerId, Cursor after, int size) {
        var events = jdbc.sql(COLUMNS + """
             where event.partner_id = :partnerId and (event.received_at, event.id) > (:cursorAt, :cursorId)
             order by event.received_at, event.id limit :size
            """)
                .param("partnerId", partnerId)
                .params(after.columns())
                .param("size", size)
                .query(StatusQueries::of)
                .list();
        var documents =
                documentsOf(events.stream().map(EventView::partnerEventId).toList());
        return events.stream()
                .map(event -> event.with(documents.getOrDefault(event.partnerEventId(), List.of())))
                .toList();
    }

    Map<UUID, List<IssuedDocument>> documentsOf(List<UUID> events) {
        record Row(UUID event, IssuedDocument document) {}
        return jdbc
                .sql("""
                    select partner_event_id, kind, number, document_id, verification_url from partner_event_document
                     where partner_event_id = any(:events) order by kind, issued_at, document_id
                    """)
                .param("events", events.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("partner_event_id", UUID.class),
                        new IssuedDocument(
                                row.getString("kind"),
                                row.getString("number"),
                                row.getObject("document_id", UUID.class),
                                row.getString("verification_url"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::event, Collectors.mapping(Row::document, Collectors.toList())));
    }

    private static EventView of(ResultSet row, int number) throws SQLException {
        return new EventView(
                row.getObject("id", UUID.class),
                row.getString("receipt_no"),
                row.getObject("message_id", UUID.class),
                row.getString("event_type"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                List.of((String[]) row.getArray("missing").getArray()),
                EventStatus.valueOf(row.getString("status")),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getObject("duplicate_of", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
