package id.adminduk.identity.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deletes what is older than it may be, some rows at a time.
@Repository
class TrailRepository {
    private final JdbcClient jdbc;

    TrailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends no other copy of the service deletes.
    boolean beTheOnlyOne() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('trail-retention', 0))")
                .query(Boolean.class)
                .single();
    }

    int delete(Trail trail, Instant before, int most) {
        return jdbc.sql(trail.delete())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("first", new UUID(before.toEpochMilli() << 16, 0))
                .param("most", most)
                .update();
    }
}
