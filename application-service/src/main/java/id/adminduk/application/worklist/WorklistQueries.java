package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.worklist.WorklistController.Waiting;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of cases, by key.
@Repository
class WorklistQueries {
    private final JdbcClient jdbc;

    WorklistQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The second condition on the state names the partial index `application_worklist`.
    List<WorklistItem> waiting(Waiting state, RegionCode region, Cursor after, int size) {
        return jdbc.sql("""
            select id, service, channel, region_code, tracking_no, state, submitted_at, promised_at,
                   applicant_died_at is not null as applicant_died, version
              from application
             where state = :state and state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
               and (region_code = :region or region_code like :inside)
               and (submitted_at, id) > (:cursorAt, :cursorId)
             order by submitted_at, id
             limit :size
            """)
                .param("state", state.name())
                .param("region", region.value())
                .param("inside", region.value() + ".%")
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
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

    private static WorklistItem item(ResultSet row) throws SQLException {
        return new WorklistItem(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("channel"),
                RegionCode.of(row.getString("region_code")),
                row.getString("tracking_no"),
                Stage.valueOf(row.getString("state")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("applicant_died"),
                row.getLong("version"));
    }

    private static OwnCase own(ResultSet row) throws SQLException {
        return new OwnCase(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("channel"),
                Stage.valueOf(row.getString("state")),
                row.getString("tracking_no"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                instant(row, "promised_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
