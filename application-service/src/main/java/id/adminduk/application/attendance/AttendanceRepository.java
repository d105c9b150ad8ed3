package id.adminduk.application.attendance;

import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appointments as time and the office treat them.
@Repository
class AttendanceRepository {
    private static final String COLUMNS =
            "select id, point_id, line, starts_at, code, contact from appointment where state = 'BOOKED' ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AttendanceRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// When those missed since then began, the last one first.
    List<Instant> missedSince(UUID person, Instant since) {
        return jdbc.sql("""
            select starts_at from appointment
             where person_id = :person and state = 'MISSED' and starts_at >= :since
             order by starts_at desc limit 100
            """)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .list();
    }

    /// Those that began before, with nobody there: their places are free again.
    int miss(Instant before) {
        return jdbc.sql("""
            with missed as (
                update appointment set state = 'MISSED', version = version + 1
                 where state = 'BOOKED' and starts_at < :before
                returning point_id, line, starts_at),
            freed as (
                update appointment_slot slot set taken = greatest(0, taken - gone.places)
                  from (select point_id, line, starts_at, count(*) as places from missed group by 1, 2, 3) gone
                 where slot.point_id = gone.point_id and slot.line = gone.line and slot.starts_at = gone.starts_at)
            select count(*) from missed
            """)
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }

    /// Those between two moments whose holders want to be reminded and were not; no other copy of the service
    /// gets them.
    List<OpenAppointment> lockUnreminded(Instant from, Instant until, int most) {
        return jdbc.sql(COLUMNS + """
            and starts_at >= :from and starts_at < :until and reminded_at is null and contact is not null
            order by starts_at limit :most for update skip locked
            """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    void reminded(List<UUID> ids, Instant now) {
        jdbc.sql("update appointment set reminded_at = :now where id in (:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", ids)
                .update();
    }

    Set<UUID> placesBookedAfter(Instant after) {
        return Set.copyOf(
                jdbc.sql("select distinct point_id from appointment where state = 'BOOKED' and starts_at > :after")
                        .param("after", Timestamp.from(after))
                        .query(UUID.class)
                        .list());
    }

    List<OpenAppointment> after(Collection<UUID> points, Instant after) {
        return jdbc.sql(COLUMNS + "and point_id in (:points) and starts_at > :after")
                .param("points", points)
                .param("after", Timestamp.from(after))
                .query((row, _) -> read(row))
                .list();
    }

    List<OpenAppointment> lock(List<UUID> ids) {
        return jdbc.sql(COLUMNS + "and id in (:ids) order by id for update")
                .param("ids", ids)
                .query((row, _) -> read(row))
                .list();
    }

    void withdraw(List<UUID> ids) {
        jdbc.sql("""
            with gone as (
                update appointment set state = 'WITHDRAWN', version = version + 1
                 where id in (:ids) and state = 'BOOKED'
                returning point_id, line, starts_at)
            update appointment_slot slot set taken = greatest(0, taken - gone.places)
              from (select point_id, line, starts_at, count(*) as places from gone group by 1, 2, 3) gone
             where slot.point_id = gone.point_id and slot.line = gone.line and slot.starts_at = gone.starts_at
            """).param("ids", ids).update();
    }

    /// Whose they were: nobody's any more, but missed ones as long as they count.
    int forget(Instant before, Instant missedBefore) {
        return jdbc.sql("""
            update appointment set person_id = null, code = null, contact = null, application_id = null
             where person_id is not null and state <> 'BOOKED'
               and (state <> 'MISSED' and starts_at < :before or starts_at < :missedBefore)
            """)
                .param("before", Timestamp.from(before))
                .param("missedBefore", Timestamp.from(missedBefore))
                .update();
    }

    private OpenAppointment read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var contact = row.getBytes("contact");
        return new OpenAppointment(
                id,
                row.getObject("point_id", UUID.class),
                row.getString("line"),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("code"),
                contact == null ? null : cipher.open("appointment", "contact", id, contact));
    }
}
