package id.adminduk.application.outage;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for something outside the office.
@Repository
class PendingQueries {
    private final JdbcClient jdbc;

    PendingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PendingCount(OutsideCause cause, int cases) {}

    record PendingCase(UUID id, String service, RegionCode regionCode, Stage state, Instant since, long version) {}

    List<PendingCount> counts(RegionCode area) {
        return jdbc.sql("""
            select clock_cause, count(*) as cases from application
             where clock_cause is not null and (region_code = :area or region_code like :within)
             group by clock_cause order by clock_cause
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .query((row, _) ->
                        new PendingCount(OutsideCause.valueOf(row.getString("clock_cause")), row.getInt("cases")))
                .list();
    }

    /// Oldest step first.
    List<PendingCase> page(OutsideCause cause, RegionCode area, Cursor after, int most) {
        return jdbc.sql("""
            select id, service, region_code, state, state_at, version from application
             where clock_cause = :cause and (region_code = :area or region_code like :within)
               and (state_at, id) > (:cursorAt, :cursorId)
             order by state_at, id limit :most
            """)
                .param("cause", cause.name())
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(after.columns())
                .param("most", most)
                .query((row, _) -> pending(row))
                .list();
    }

    private static PendingCase pending(ResultSet row) throws SQLException {
        return new PendingCase(
                row.getObject("id", UUID.class),
                row.getString("service"),
                RegionCode.of(row.getString("region_code")),
                Stage.valueOf(row.getString("state")),
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
