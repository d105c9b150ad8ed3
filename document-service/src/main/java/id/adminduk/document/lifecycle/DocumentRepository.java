package id.adminduk.document.lifecycle;

import static java.time.ZoneOffset.UTC;

import id.adminduk.kernel.crypto.FieldCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents as rows. What is printed on them is sealed and only opened to print it.
@Repository
public class DocumentRepository {
    private static final String COLUMNS = """
        id, application_id, kind, series_id, version, number, code, region_code, partner_event_id, partner_id,
        submitted_at, numbered_at, issued_at, state, superseded_by, superseded_at, revoked_reason, revoked_at, revision
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    DocumentRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// What a document prints, as JSON, and whom it concerns.
    ///
    /// @param registerEntry the entry in the book it certifies; a card the registry alone answers for has none
    /// @param holder the masked name the verification page shows
    public record Paper(
            @Nullable UUID registerEntry,
            String holder,
            String content,
            LocalDate numberedOn,
            Collection<UUID> owners) {}

    public void add(Document document, Paper paper) {
        jdbc.sql("""
            with paper as (
                insert into document
                       (id, application_id, register_entry_id, kind, series_id, version, number, holder, content, code,
                        region_code, partner_event_id, partner_id, submitted_at, numbered_on, numbered_at, state,
                        revision, copy)
                values (:id, :application, :entry, :kind, :series, :version, :number, :holder, :content, :code,
                        :region, :partnerEvent, :partner, :submittedAt, :numberedOn, :numberedAt, 'NUMBERED',
                        :revision,
                        (select count(*) + 1 from document
                          where kind = :kind and series_id = :series and version = :version)))
            insert into document_owner (person_id, document_id) select unnest(:owners), :id
            """)
                .param("id", document.id())
                .param("application", document.applicationId())
                .param("entry", paper.registerEntry())
                .param("kind", document.kind().name())
                .param("series", document.series())
                .param("version", document.version())
                .param("number", document.number())
                .param("holder", paper.holder())
                .param("content", cipher.seal("document", "content", document.id(), paper.content()))
                .param("code", document.code())
                .param("region", document.region().value())
                .param("partnerEvent", document.partnerEventId())
                .param("partner", document.partnerId())
                .param("submittedAt", utc(document.submittedAt()))
                .param("numberedOn", paper.numberedOn())
                .param("numberedAt", utc(document.numberedAt()))
                .param("revision", document.revision())
                .param("owners", paper.owners().toArray(UUID[]::new))
                .update();
    }

    /// Whether this version of a document is numbered already.
    public boolean holds(DocumentKind kind, UUID series, long version) {
        return jdbc.sql("""
            select exists (select 1 from document where kind = :kind and series_id = :series and version = :version)
            """)
                .param("kind", kind.name())
                .param("series", series)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /// Whether a case led to this document already.
    public boolean holds(DocumentKind kind, UUID series, UUID application) {
        return jdbc.sql("""
            select exists (select 1 from document
                            where application_id = :application and kind = :kind and series_id = :series)
            """)
                .param("application", application)
                .param("kind", kind.name())
                .param("series", series)
                .query(Boolean.class)
                .single();
    }

    /// What a document prints, from its row.
    public String content(UUID id, byte[] sealed) {
        return cipher.open("document", "content", id, sealed);
    }

    /// Every version of a document, locked in one order so that two workers never wait for each other.
    public Series lockSeries(DocumentKind kind, UUID series) {
        return new Series(jdbc.sql("select " + COLUMNS
                        + " from document where kind = :kind and series_id = :series order by id for update")
                .param("kind", kind.name())
                .param("series", series)
                .query(DocumentRow::read)
                .list());
    }

    Optional<Document> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = :id for update")
                .param("id", id)
                .query(DocumentRow::read)
                .optional();
    }

    /// Stores a state the caller derived from a row it has locked.
    public void update(Document changed) {
        var columns = DocumentRow.columnsOf(changed.state());
        int rows = jdbc.sql("""
            update document
               set state = :state, issued_at = :issuedAt, superseded_by = :by, superseded_at = :supersededAt,
                   revoked_reason = :reason, revoked_at = :revokedAt, revision = :revision
             where id = :id and revision < :revision
            """)
                .params(columns)
                .param("issuedAt", utc(changed.issuedAt()))
                .param("revision", changed.revision())
                .param("id", changed.id())
                .update();
        if (rows != 1) throw new IllegalStateException("document %s changed under its lock".formatted(changed.id()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }
}
