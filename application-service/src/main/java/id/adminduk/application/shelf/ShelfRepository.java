package id.adminduk.application.shelf;

import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which content is in use, and which is to be looked at.
@Repository
class ShelfRepository {
    private final JdbcClient jdbc;

    ShelfRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void watch(BlobId blob, Instant now) {
        jdbc.sql("""
            insert into file_watch (blob, since) values (:blob, :now)
            on conflict (blob) do update set since = excluded.since
            """)
                .param("blob", blob.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<BlobId> watchedBefore(Instant before, int most) {
        return jdbc.sql("select blob from file_watch where since < :before order by since limit :most")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new BlobId(row.getString("blob")))
                .list();
    }

    void forget(BlobId blob) {
        jdbc.sql("delete from file_watch where blob = :blob")
                .param("blob", blob.value())
                .update();
    }

    /// Until the transaction ends nobody else stores or drops this content.
    void lock(BlobId blob) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:blob, 0))")
                .param("blob", blob.value())
                .query((_, _) -> blob)
                .single();
    }

    boolean isUsed(BlobId blob) {
        return jdbc.sql("""
            select exists (select 1 from attachment where blob = :blob and state in ('CURRENT', 'CHECKING', 'REPLACED'))
                or exists (select 1 from vault_file where blob = :blob)
                or exists (select 1 from quarantine where blob = :blob)
            """).param("blob", blob.value()).query(Boolean.class).single();
    }
}
