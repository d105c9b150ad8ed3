package id.adminduk.application.complaint.unit;

import id.adminduk.application.complaint.Category;
import id.adminduk.application.complaint.ComplaintState;
import id.adminduk.application.complaint.Unit;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits at the units, by key. The conditions on the state name the partial index `complaint_worklist`.
@Repository
class UnitQueries {
    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A complaint in a list: nothing of what it says.
    ///
    /// @param remind whether its answer is due within three days, or late
    record ComplaintItem(
            UUID id,
            String number,
            Category category,
            Unit unit,
            RegionCode region,
            ComplaintState state,
            @Nullable String officer,
            boolean reopened,
            Instant openedAt,
            Instant dueAt,
            boolean remind,
            long version) {}

    record Count(Unit unit, ComplaintState state, int complaints, int late) {}

    List<ComplaintItem> waiting(
            Unit unit, ComplaintState state, RegionCode area, Instant remindBefore, Cursor after, int size) {
        return jdbc.sql("""
            select id, number, category, unit, region_code, state, officer, reopened, opened_at, due_at,
                   due_at < :remindBefore as remind, version
              from complaint
             where unit = :unit and state = :state and state in ('NEW', 'ASSIGNED')
               and (region_code = :area or region_code like :within)
               and (opened_at, id) > (:cursorAt, :cursorId)
             order by opened_at, id
             limit :size
            """)
                .param("unit", unit.name())
                .param("state", state.name())
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .param("remindBefore", remindBefore.atOffset(ZoneOffset.UTC))
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    List<Count> counts(Collection<Unit> units, RegionCode area, Instant now) {
        return jdbc.sql("""
            select unit, state, count(*) as complaints, count(*) filter (where due_at < :now) as late
              from complaint
             where unit = any(:units) and state in ('NEW', 'ASSIGNED')
               and (region_code = :area or region_code like :within)
             group by unit, state order by unit, state
            """)
                .param("units", units.stream().map(Unit::name).toArray(String[]::new))
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Count(
                        Unit.valueOf(row.getString("unit")),
                        ComplaintState.valueOf(row.getString("state")),
                        row.getInt("complaints"),
                        row.getInt("late")))
                .list();
    }

    private static ComplaintItem item(ResultSet row) throws SQLException {
        return new ComplaintItem(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Category.valueOf(row.getString("category")),
                Unit.valueOf(row.getString("unit")),
                RegionCode.of(row.getString("region_code")),
                ComplaintState.valueOf(row.getString("state")),
                row.getString("officer"),
                row.getBoolean("reopened"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("remind"),
                row.getLong("version"));
    }
}
