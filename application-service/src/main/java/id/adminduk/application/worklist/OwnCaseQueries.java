package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A citizen's own cases.
@Repository
class OwnCaseQueries {
    private final JdbcClient jdbc;

    OwnCaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnCase> of(UUID person, Cursor before, int size) {
        return jdbc.sql("""
            select id, service, channel, state, tracking_no, opened_at, submitted_at, promised_at, version
              from application
             where (applicant_id = :person
                    or (channel = 'PARTNER' and mother_id = :person) or (channel = 'PARTNER' and father_id = :person))
               and (opened_at, id) < (:cursorAt, :cursorId)
             order by opened_at desc, id desc
             limit :size
            """)
                .param("person", person)
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> own(row))
                .list();
    }

    private static OwnCase own(ResultSet row) throws SQLException {
        Instant opened = WorklistQueries.instant(row, "opened_at");
        return new OwnCase(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("channel"),
                Stage.valueOf(row.getString("state")),
                row.getString("tracking_no"),
                Objects.requireNonNull(opened),
                WorklistQueries.instant(row, "submitted_at"),
                WorklistQueries.instant(row, "promised_at"),
                row.getLong("version"));
    }
}
