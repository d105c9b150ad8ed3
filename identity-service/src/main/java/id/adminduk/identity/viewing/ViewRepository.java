package id.adminduk.identity.viewing;

import id.adminduk.identity.permit.Grounds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The books of opened records: who opened what, when, on which grounds.
@Repository
class ViewRepository {
    private final JdbcClient jdbc;

    ViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line of the books.
    record View(
            UUID id,
            UUID residentId,
            String viewer,
            String role,
            String office,
            Instant at,
            Grounds grounds,
            String fields) {}

    void add(View view) {
        var reason = view.grounds().reason();
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, case_id, reason, fields)
            values (:id, :resident, :viewer, :role, :office, :at, :case, :reason, :fields)
            """)
                .param("id", view.id())
                .param("resident", view.residentId())
                .param("viewer", view.viewer())
                .param("role", view.role())
                .param("office", view.office())
                .param("at", view.at().atOffset(ZoneOffset.UTC))
                .param("case", view.grounds().caseId())
                .param("reason", reason == null ? null : reason.name())
                .param("fields", view.fields())
                .update();
    }
}
