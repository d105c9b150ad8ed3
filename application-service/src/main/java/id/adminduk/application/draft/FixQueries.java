package id.adminduk.application.draft;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an applicant did about a request to fix.
@Repository
class FixQueries {
    private final JdbcClient jdbc;

    FixQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Uploaded, or seen in the original at the counter.
    Set<String> uploadedSince(UUID applicationId, Instant since) {
        return jdbc.sql("""
            select requirement from attachment
             where application_id = :id and state = 'CURRENT' and uploaded_at > :since
            union
            select requirement from original_seen where application_id = :id and seen_at > :since
            """)
                .param("id", applicationId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("requirement"))
                .set();
    }
}
