package id.adminduk.application.priority;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Places in the queue that were changed, and why.
@Repository
class PriorityRepository {
    private static final int DAYS_AHEAD = 18_262; // half a century: before everybody who only came in time

    private final JdbcClient jdbc;

    PriorityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it was done before.
    boolean putInFront(UUID application, PriorityReason reason, String officer, Instant now) {
        int noted = jdbc.sql("""
            insert into case_priority (application_id, reason, officer, at) values (:id, :reason, :officer, :now)
            on conflict (application_id) do nothing
            """)
                .param("id", application)
                .param("reason", reason.name())
                .param("officer", officer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (noted == 0) return false;
        jdbc.sql("update application set ahead_at = submitted_at - make_interval(days => :days) where id = :id")
                .param("days", DAYS_AHEAD)
                .param("id", application)
                .update();
        return true;
    }
}
