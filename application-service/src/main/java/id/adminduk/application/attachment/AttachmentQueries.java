package id.adminduk.application.attachment;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other features may ask about an application's proofs.
@Repository
public class AttachmentQueries {
    private final JdbcClient jdbc;

    AttachmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The requirements that have a current file, or whose original was seen at the counter.
    public Set<String> coveredRequirements(UUID applicationId) {
        return jdbc.sql("""
            select requirement from attachment
             where application_id = :application and state = 'CURRENT'
            union
            select requirement from original_seen where application_id = :application
            """)
                .param("application", applicationId)
                .query((row, _) -> row.getString("requirement"))
                .set();
    }
}
