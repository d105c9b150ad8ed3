package id.adminduk.document.production;

import id.adminduk.document.lifecycle.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbered documents as a queue. Each statement is its own short transaction: nothing stays locked while somebody
/// prints.
@Repository
class LeaseRepository {
    private final JdbcClient jdbc;
    private final IssuingProperties properties;

    LeaseRepository(JdbcClient jdbc, IssuingProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// What still waits.
    record Backlog(
            long waiting, long oldestSeconds, @Nullable String lastFailure) {}

    /// Takes the document that has been due longest. A worker that dies leaves it due again when the lease runs out.
    Optional<Lease> claim() {
        return jdbc.sql("""
            update document
               set fence = fence + 1, attempts = attempts + 1, due_at = now() + :lease * interval '1 millisecond'
             where id = (select id from document
                          where state = 'NUMBERED' and due_at <= now()
                          order by due_at limit 1 for update skip locked)
            returning id, fence, attempts, kind, series_id, number, code, numbered_on, content
            """)
                .param("lease", properties.lease().toMillis())
                .query(LeaseRepository::lease)
                .optional();
    }

    /// Asked inside the transaction that issues, with the row locked by it.
    boolean holds(Lease lease) {
        return jdbc.sql("""
            select exists (select 1 from document where id = :id and fence = :fence and state = 'NUMBERED')
            """)
                .param("id", lease.documentId())
                .param("fence", lease.fence())
                .query(Boolean.class)
                .single();
    }

    void postpone(Lease lease, Duration pause, String failure) {
        jdbc.sql("""
            update document set due_at = now() + :pause * interval '1 millisecond', last_failure = :failure
             where id = :id and fence = :fence and state = 'NUMBERED'
            """)
                .param("pause", pause.toMillis())
                .param("failure", failure)
                .param("id", lease.documentId())
                .param("fence", lease.fence())
                .update();
    }

    Backlog backlog() {
        return jdbc.sql("""
            select count(*) as waiting,
                   coalesce(cast(extract(epoch from now() - min(numbered_at)) as bigint), 0) as oldest_seconds,
                   (array_agg(last_failure order by numbered_at) filter (where last_failure is not null))[1] as last_failure
              from document where state = 'NUMBERED'
            """)
                .query((row, _) -> new Backlog(
                        row.getLong("waiting"),
                        Math.max(0, row.getLong("oldest_seconds")),
                        row.getString("last_failure")))
                .single();
    }

    private static Lease lease(ResultSet row, int line) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                row.getLong("fence"),
                row.getInt("attempts"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getObject("series_id", UUID.class),
                row.getString("number"),
                row.getString("code"),
                row.getObject("numbered_on", LocalDate.class),
                row.getBytes("content"));
    }
}
