package id.adminduk.application.attachment;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.storage.BlobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files an application holds.
@Repository
class AttachmentRepository {
    private static final String COLUMNS = """
        select id, application_id, requirement, display_name, content_type, size_bytes, blob,
               coalesce(sent_hash, blob) as sent_hash, uploaded_by, uploaded_at
          from attachment
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AttachmentRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// What an application keeps, replaced files included.
    record Usage(int files, long bytes) {}

    Usage usageOf(UUID applicationId) {
        return jdbc.sql("""
            select count(*) as files, coalesce(sum(size_bytes), 0) as bytes from attachment
             where application_id = :application and state <> 'REMOVED'
            """)
                .param("application", applicationId)
                .query((row, _) -> new Usage(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    List<Attachment> currentOf(UUID applicationId) {
        return jdbc.sql(COLUMNS + "where application_id = :application and state = 'CURRENT' order by uploaded_at, id")
                .param("application", applicationId)
                .query((row, _) -> read(row))
                .list();
    }

    /// A file that is still kept, current or replaced.
    Optional<Attachment> find(UUID applicationId, UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and application_id = :application and state <> 'REMOVED'")
                .param("id", id)
                .param("application", applicationId)
                .query((row, _) -> read(row))
                .optional();
    }

    void insert(Attachment a) {
        jdbc.sql("""
            insert into attachment (id, application_id, requirement, state, display_name, content_type,
                                    size_bytes, blob, sent_hash, uploaded_by, uploaded_at)
            values (:id, :application, :requirement, 'CURRENT', :name, :type, :size, :blob, :sent, :by, :at)
            """)
                .param("id", a.id())
                .param("application", a.applicationId())
                .param("requirement", a.requirement())
                .param("name", cipher.seal("attachment", "display_name", a.id(), a.displayName()))
                .param("type", a.contentType())
                .param("size", a.sizeBytes())
                .param("blob", a.blob().value())
                .param("sent", a.sent().value())
                .param("by", a.uploadedBy())
                .param("at", Timestamp.from(a.uploadedAt()))
                .update();
    }

    void replaceCurrent(UUID applicationId, String requirement, Instant now) {
        jdbc.sql("""
            update attachment set state = 'REPLACED', ended_at = :now
             where application_id = :application and requirement = :requirement and state = 'CURRENT'
            """)
                .param("now", Timestamp.from(now))
                .param("application", applicationId)
                .param("requirement", requirement)
                .update();
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("update attachment set state = 'REMOVED', ended_at = :now where id = :id and state <> 'REMOVED'")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private Attachment read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Attachment(
                id,
                row.getObject("application_id", UUID.class),
                row.getString("requirement"),
                cipher.open("attachment", "display_name", id, row.getBytes("display_name")),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                new BlobId(row.getString("blob")),
                new BlobId(row.getString("sent_hash")),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
