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

    int deleteLooks(Instant before, int most) {
        return jdbc.sql("""
            delete from resident_view where id in (select id from resident_view where viewed_at < :before limit :most)
            """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /// By their ids, which begin with the time: no index besides the key is needed.
    int deleteChecks(Instant before, int most) {
        return jdbc.sql("delete from verification where id in (select id from verification where id < :first limit"
                        + " :most)")
                .param("first", new UUID(before.toEpochMilli() << 16, 0))
                .param("most", most)
                .update();
    }

    int deleteCorrections(Instant before, int most) {
        return jdbc.sql("""
            delete from correction where id in (
                select id from correction
                 where changed_at < :before and state in ('ACCEPTED', 'REFUSED', 'WITHDRAWN') limit :most)
            """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
