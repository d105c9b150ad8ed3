package id.adminduk.identity.akta;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose birth an application registered.
@Repository
class AktaQueries {
    private final JdbcClient jdbc;

    AktaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> childOf(UUID application) {
        return jdbc.sql("select child_id from birth where application_id = :id")
                .param("id", application)
                .query(UUID.class)
                .optional();
    }
}
