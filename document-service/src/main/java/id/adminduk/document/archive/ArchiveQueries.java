package id.adminduk.document.archive;

import id.adminduk.document.lifecycle.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArchiveQueries {
    private static final String LINE = """
        select d.id, d.application_id, d.kind, d.number, d.version, d.state, d.numbered_at, d.issued_at from document d
        """;

    private final JdbcClient jdbc;

    ArchiveQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A document in somebody's list.
    record DocumentView(
            UUID id,
            UUID applicationId,
            DocumentKind kind,
            String number,
            int version,
            String state,
            Instant numberedAt,
            @Nullable Instant issuedAt) {
        private static DocumentView of(ResultSet row, int line) throws SQLException {
            var issuedAt = row.getObject("issued_at", OffsetDateTime.class);
            return new DocumentView(
                    row.getObject("id", UUID.class),
                    row.getObject("application_id", UUID.class),
                    DocumentKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    row.getInt("version"),
                    row.getString("state"),
                    row.getObject("numbered_at", OffsetDateTime.class).toInstant(),
                    issuedAt == null ? null : issuedAt.toInstant());
        }
    }

    /// Where a document's file lies and whether it may still be given out.
    record FileRef(
            UUID document,
            DocumentKind kind,
            String number,
            String state,
            @Nullable String blob,
            @Nullable String sha256) {}

    /// A person has few documents: the newest hundred are all of them.
    List<DocumentView> ofOwner(UUID person) {
        return jdbc.sql(LINE + """
              join document_owner o on o.document_id = d.id
             where o.person_id = :person order by d.numbered_at desc, d.id limit 100
            """)
                .param("person", person)
                .query(DocumentView::of)
                .list();
    }

    List<DocumentView> ofPartner(UUID partner, UUID partnerEvent) {
        return jdbc.sql(LINE + """
             where d.partner_id = :partner and d.partner_event_id = :event order by d.kind
            """)
                .param("partner", partner)
                .param("event", partnerEvent)
                .query(DocumentView::of)
                .list();
    }

    boolean owns(UUID person, UUID document) {
        return exists(
                "select 1 from document_owner where person_id = :who and document_id = :document", person, document);
    }

    boolean reportedBy(UUID partner, UUID document) {
        return exists("select 1 from document where partner_id = :who and id = :document", partner, document);
    }

    private boolean exists(String select, UUID who, UUID document) {
        return jdbc.sql("select exists (" + select + ")")
                .param("who", who)
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    Optional<FileRef> file(UUID document) {
        return jdbc.sql("""
            select d.id, d.kind, d.number, d.state, f.blob, f.sha256
              from document d left join issued_file f on f.document_id = d.id where d.id = :id
            """)
                .param("id", document)
                .query((row, _) -> new FileRef(
                        row.getObject("id", UUID.class),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("state"),
                        row.getString("blob"),
                        row.getString("sha256")))
                .optional();
    }
}
