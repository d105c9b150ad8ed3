package id.adminduk.application.attachment;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other features may ask about an application's uploads.
@Repository
public class AttachmentQueries {
    private final JdbcClient jdbc;

    AttachmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The requirements that have a current file.
    public Set<String> coveredRequirements(UUID applicationId) {
        return jdbc.sql("""
            select requirement from attachment
             where application_id = :application and state = 'CURRENT'
            """)
                .param("application", applicationId)
                .query((row, _) -> row.getString("requirement"))
                .set();
    }
}
