package id.adminduk.application.complaint;

import id.adminduk.kernel.crypto.FieldCipher;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Photos of complaints, sealed.
@Repository
public class PhotoRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PhotoRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Photo(String contentType, byte[] content) {}

    public boolean has(UUID complaint) {
        return jdbc.sql("select exists (select 1 from complaint_photo where complaint_id = :id)")
                .param("id", complaint)
                .query(Boolean.class)
                .single();
    }

    public void keep(UUID complaint, String contentType, byte[] content) {
        jdbc.sql("insert into complaint_photo (complaint_id, content_type, content) values (:id, :type, :content)")
                .param("id", complaint)
                .param("type", contentType)
                .param("content", cipher.sealBytes("complaint_photo", "content", complaint.toString(), content))
                .update();
    }

    public Optional<Photo> find(UUID complaint) {
        return jdbc.sql("select content_type, content from complaint_photo where complaint_id = :id")
                .param("id", complaint)
                .query((row, _) -> new Photo(
                        row.getString("content_type"),
                        cipher.openBytes("complaint_photo", "content", complaint.toString(), row.getBytes("content"))))
                .optional();
    }
}
