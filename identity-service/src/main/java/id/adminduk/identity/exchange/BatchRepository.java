package id.adminduk.identity.exchange;

import id.adminduk.kernel.crypto.FieldCipher;
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

/// Batches with their files, and the parts of their answers that were taken.
@Repository
class BatchRepository {
    private static final String TABLE = "sync_batch";
    private static final String FILE = "file_sealed";
    private static final String COLUMNS = "no, entries, sha256, made_at, made_by, fetched_at";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    BatchRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// Nobody else makes a batch, or takes an answer, until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('siak-exchange', 0))::text")
                .query(String.class)
                .single();
    }

    Optional<Batch> last() {
        return jdbc.sql("select " + COLUMNS + " from sync_batch order by no desc limit 1")
                .query(BatchRepository::read)
                .optional();
    }

    Optional<Batch> find(int number) {
        return jdbc.sql("select " + COLUMNS + " from sync_batch where no = :no")
                .param("no", number)
                .query(BatchRepository::read)
                .optional();
    }

    /// The newest first.
    List<Batch> newest(int most) {
        return jdbc.sql("select " + COLUMNS + " from sync_batch order by no desc limit :most")
                .param("most", most)
                .query(BatchRepository::read)
                .list();
    }

    void add(Batch batch, byte[] file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into sync_batch (no, id, entries, sha256, file_sealed, made_at, made_by)
            values (:no, :id, :entries, :sha256, :file, :madeAt, :madeBy)
            """)
                .param("no", batch.number())
                .param("id", id)
                .param("entries", batch.entries())
                .param("sha256", batch.sha256())
                .param("file", cipher.sealBytes(TABLE, FILE, id.toString(), file))
                .param("madeAt", batch.madeAt().atOffset(ZoneOffset.UTC))
                .param("madeBy", batch.madeBy())
                .update();
    }

    byte[] fetch(int number, Instant now) {
        return jdbc.sql("update sync_batch set fetched_at = :now where no = :no returning id, file_sealed")
                .param("no", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cipher.openBytes(TABLE, FILE, row.getString("id"), row.getBytes(FILE)))
                .single();
    }

    /// The checksum of a part of the answers to a batch, if it was taken.
    Optional<String> partTaken(int batch, int part) {
        return jdbc.sql("select sha256 from sync_answer_part where batch_no = :batch and part = :part")
                .param("batch", batch)
                .param("part", part)
                .query(String.class)
                .optional();
    }

    int partsTaken(int batch) {
        return jdbc.sql("select count(*) from sync_answer_part where batch_no = :batch")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    void addPart(int batch, int part, int answers, String sha256, Instant now, String by) {
        jdbc.sql("""
            insert into sync_answer_part (batch_no, part, answers, sha256, taken_at, taken_by)
            values (:batch, :part, :answers, :sha256, :now, :by)
            """)
                .param("batch", batch)
                .param("part", part)
                .param("answers", answers)
                .param("sha256", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Batch read(ResultSet row, int index) throws SQLException {
        var fetched = row.getObject("fetched_at", OffsetDateTime.class);
        return new Batch(
                row.getInt("no"),
                row.getInt("entries"),
                row.getString("sha256"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                fetched == null ? null : fetched.toInstant());
    }
}
