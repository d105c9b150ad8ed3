package id.adminduk.application.originals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which originals were seen for a case, by whom and when last.
@Repository
class OriginalsRepository {
    private final JdbcClient jdbc;

    OriginalsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID application, String requirement, String officer, Instant at) {
        jdbc.sql("""
            insert into original_seen (application_id, requirement, seen_by, seen_at)
            values (:application, :requirement, :officer, :at)
            on conflict (application_id, requirement) do update set seen_by = excluded.seen_by, seen_at = excluded.seen_at
            """)
                .param("application", application)
                .param("requirement", requirement)
                .param("officer", officer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
