package id.adminduk.application.attachment;

import id.adminduk.application.attachment.Attachment.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.storage.BlobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files an application holds.
@Repository
class AttachmentRepository {
    private static final String COLUMNS = """
        select id, application_id, requirement, state, display_name, content_type, size_bytes, blob,
               coalesce(sent_hash, blob) as sent_hash, uploaded_by, uploaded_at, vault_id
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
             where application_id = :application and state in ('CURRENT', 'CHECKING', 'REPLACED')
            """)
                .param("application", applicationId)
                .query((row, _) -> new Usage(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    /// The ones that count and the ones that wait for the scanner.
    List<Attachment> shownOf(UUID applicationId) {
        return jdbc.sql(COLUMNS + """
            where application_id = :application and state in ('CURRENT', 'CHECKING') order by uploaded_at, id
            """)
                .param("application", applicationId)
                .query((row, _) -> read(row))
                .list();
    }

    /// A file that is still kept, replaced or not.
    Optional<Attachment> find(UUID applicationId, UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and application_id = :application"
                        + " and state in ('CURRENT', 'CHECKING', 'REPLACED')")
                .param("id", id)
                .param("application", applicationId)
                .query((row, _) -> read(row))
                .optional();
    }

    void insert(Attachment a) {
        jdbc.sql("""
            insert into attachment (id, application_id, requirement, state, display_name, content_type,
                                    size_bytes, blob, sent_hash, uploaded_by, uploaded_at, vault_id)
            values (:id, :application, :requirement, :state, :name, :type, :size, :blob, :sent, :by, :at, :vault)
            """)
                .param("id", a.id())
                .param("application", a.applicationId())
                .param("requirement", a.requirement())
                .param("state", a.state().name())
                .param("name", cipher.seal("attachment", "display_name", a.id(), a.displayName()))
                .param("type", a.contentType())
                .param("size", a.sizeBytes())
                .param("blob", a.blob().value())
                .param("sent", a.sent().value())
                .param("by", a.uploadedBy())
                .param("at", Timestamp.from(a.uploadedAt()))
                .param("vault", a.vaultId())
                .update();
    }

    /// Where its owner keeps it.
    void keep(UUID id, @Nullable UUID vault) {
        jdbc.sql("update attachment set vault_id = :vault where id = :id")
                .param("vault", vault)
                .param("id", id)
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

    void makeCurrent(UUID id) {
        jdbc.sql("update attachment set state = 'CURRENT' where id = :id and state = 'CHECKING'")
                .param("id", id)
                .update();
    }

    void end(UUID id, State state, Instant now) {
        jdbc.sql("""
            update attachment set state = :state, ended_at = :now
             where id = :id and state in ('CURRENT', 'CHECKING', 'REPLACED')
            """)
                .param("state", state.name())
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
                State.valueOf(row.getString("state")),
                cipher.open("attachment", "display_name", id, row.getBytes("display_name")),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                new BlobId(row.getString("blob")),
                new BlobId(row.getString("sent_hash")),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("vault_id", UUID.class));
    }
}
