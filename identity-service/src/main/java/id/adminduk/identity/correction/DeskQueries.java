package id.adminduk.identity.correction;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.correction.Correction.State;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What officers see of the requests of their area before they take one; nothing that says who somebody is.
@Repository
class DeskQueries {
    private static final String IN_AREA = " " + Area.condition("r.region_code");

    private final JdbcClient jdbc;

    DeskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line of the list.
    record Item(
            UUID id,
            String number,
            Field field,
            String regionCode,
            State state,
            Instant requestedAt,
            Instant answerBy,
            @Nullable String officer,
            long version) {}

    /// How the office keeps the time.
    ///
    /// @param dueSoon open, with less than a day left
    /// @param late open after its time
    record Times(int open, int dueSoon, int late, int answeredInTime, int answeredLate) {}

    /// Open ones, those with the least time left first.
    List<Item> open(RegionCode area, boolean protectedToo, Cursor after, int size) {
        return jdbc.sql("""
            select c.id, c.number, c.field, r.region_code, c.state, c.requested_at, c.answer_by, c.officer, c.version
              from correction c join resident r on r.id = c.resident_id
             where c.state in ('RECEIVED', 'IN_PROGRESS') and (c.answer_by, c.id) > (:cursorAt, :cursorId)
               and (:protectedToo or not exists (
                    select 1 from protected_person p where p.resident_id = c.resident_id and p.until is null))
               and\
            """ + IN_AREA + " order by c.answer_by, c.id limit :size")
                .param("area", area.value())
                .param("protectedToo", protectedToo)
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    Times times(RegionCode area, Instant now) {
        return jdbc.sql("""
            select count(*) filter (where c.state in ('RECEIVED', 'IN_PROGRESS')) as open,
                   count(*) filter (where c.state in ('RECEIVED', 'IN_PROGRESS') and c.answer_by > :now
                                      and c.answer_by <= cast(:now as timestamptz) + interval '1 day') as due_soon,
                   count(*) filter (where c.state in ('RECEIVED', 'IN_PROGRESS') and c.answer_by <= :now) as late,
                   count(*) filter (where c.answered_at <= c.answer_by) as in_time,
                   count(*) filter (where c.answered_at > c.answer_by) as answered_late
              from correction c join resident r on r.id = c.resident_id
             where\
            """ + IN_AREA)
                .param("area", area.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Times(
                        row.getInt("open"),
                        row.getInt("due_soon"),
                        row.getInt("late"),
                        row.getInt("in_time"),
                        row.getInt("answered_late")))
                .single();
    }

    /// Marks the open requests that should be answered before this time, and names those that were not marked so yet.
    List<UUID> mark(String alarm, Instant answerBefore) {
        return jdbc.sql("""
            update correction set alarm = :alarm
             where state in ('RECEIVED', 'IN_PROGRESS') and answer_by <= :before
               and (alarm is null or (alarm = 'DUE' and :alarm = 'LATE'))
            returning id
            """)
                .param("alarm", alarm)
                .param("before", answerBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Field.valueOf(row.getString("field")),
                row.getString("region_code"),
                State.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                row.getLong("version"));
    }
}
