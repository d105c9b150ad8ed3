package id.adminduk.application.quarantine;

import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is in quarantine, and why.
@Repository
class QuarantineRepository {
    private final JdbcClient jdbc;

    QuarantineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Suspect suspect, Instant now) {
        jdbc.sql("""
            insert into quarantine (id, application_id, attachment_id, blob, since, next_try_at)
            values (:id, :application, :attachment, :blob, :now, :now)
            """)
                .param("id", suspect.id())
                .param("application", suspect.applicationId())
                .param("attachment", suspect.attachmentId())
                .param("blob", suspect.raw().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertFound(UUID id, UUID application, BlobId raw, String signature, Instant now) {
        jdbc.sql("""
            insert into quarantine (id, application_id, blob, since, signature)
            values (:id, :application, :blob, :now, :signature)
            """)
                .param("id", id)
                .param("application", application)
                .param("blob", raw.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("signature", signature)
                .update();
    }

    List<Suspect> due(Instant now, Instant again, int most) {
        return jdbc.sql("""
            update quarantine set next_try_at = :again where id in (
                select id from quarantine where next_try_at <= :now
                 order by next_try_at limit :most for update skip locked)
            returning id, application_id, attachment_id, blob
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Suspect(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getObject("attachment_id", UUID.class),
                        new BlobId(row.getString("blob"))))
                .list();
    }

    void found(UUID id, String signature) {
        jdbc.sql("update quarantine set signature = :signature, next_try_at = null where id = :id")
                .param("signature", signature)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from quarantine where id = :id").param("id", id).update();
    }

    List<BlobId> deleteFoundBefore(Instant before, int most) {
        return jdbc.sql("""
            delete from quarantine where id in (
                select id from quarantine where signature is not null and since < :before limit :most)
            returning blob
            """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new BlobId(row.getString("blob")))
                .list();
    }
}
