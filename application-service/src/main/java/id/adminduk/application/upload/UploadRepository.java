package id.adminduk.application.upload;

import id.adminduk.kernel.crypto.FieldCipher;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files on their way and their pieces, in the database: any copy of the service goes on where another stopped.
@Repository
class UploadRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    UploadRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// How many files of a case are on their way, and how long they will be.
    record Underway(int files, long bytes) {}

    Underway underwayFor(UUID application, Instant now) {
        return jdbc.sql("""
            select count(*) as files, coalesce(sum(length), 0) as bytes from upload
             where application_id = :application and attachment_id is null and expires_at > :now
            """)
                .param("application", application)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Underway(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    void insert(Upload upload, String by) {
        jdbc.sql("""
            insert into upload (id, application_id, requirement, metadata, length, received, started_by, expires_at)
            values (:id, :application, :requirement, :metadata, :length, 0, :by, :expires)
            """)
                .param("id", upload.id())
                .param("application", upload.applicationId())
                .param("requirement", upload.metadata().requirement())
                .param(
                        "metadata",
                        cipher.seal(
                                "upload",
                                "metadata",
                                upload.id(),
                                upload.metadata().text()))
                .param("length", upload.length())
                .param("by", by)
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UUID application, UUID id) {
        return jdbc.sql("""
            select id, application_id, metadata, length, received, expires_at, attachment_id from upload
             where id = :id and application_id = :application
            """)
                .param("id", id)
                .param("application", application)
                .query((row, _) -> read(row))
                .optional();
    }

    private Upload read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Upload(
                id,
                row.getObject("application_id", UUID.class),
                UploadMetadata.of(cipher.open("upload", "metadata", id, row.getBytes("metadata"))),
                row.getLong("length"),
                row.getLong("received"),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("attachment_id", UUID.class));
    }

    /// False when the file is not that far, or farther: of two who send the same piece one wins.
    boolean append(UUID id, long at, byte[] piece) {
        int moved = jdbc.sql("""
            update upload set received = received + :size
             where id = :id and received = :at and received + :size <= length and attachment_id is null
            """)
                .param("size", piece.length)
                .param("id", id)
                .param("at", at)
                .update();
        if (moved == 0) return false;
        jdbc.sql("insert into upload_part (upload_id, start_at, content) values (:id, :at, :content)")
                .param("id", id)
                .param("at", at)
                .param("content", cipher.sealBytes("upload_part", "content", place(id, at), piece))
                .update();
        return true;
    }

    byte[] contentOf(UUID id) {
        var whole = new ByteArrayOutputStream();
        jdbc.sql("select start_at, content from upload_part where upload_id = :id order by start_at")
                .param("id", id)
                .query(row -> {
                    var place = place(id, row.getLong("start_at"));
                    whole.writeBytes(cipher.openBytes("upload_part", "content", place, row.getBytes("content")));
                });
        return whole.toByteArray();
    }

    /// The pieces go; that the file came stays until the upload expires, for whoever asks again.
    void finish(UUID id, UUID attachment) {
        jdbc.sql("update upload set attachment_id = :attachment where id = :id")
                .param("attachment", attachment)
                .param("id", id)
                .update();
        jdbc.sql("delete from upload_part where upload_id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
    }

    /// At most so many that nobody finished in time.
    int deleteExpired(Instant now, int most) {
        return jdbc.sql("""
            delete from upload where id in (
                select id from upload where expires_at <= :now order by expires_at limit :most for update skip locked)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private static String place(UUID id, long at) {
        return id + "/" + at;
    }
}
