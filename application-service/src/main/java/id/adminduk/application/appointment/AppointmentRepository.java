package id.adminduk.application.appointment;

import id.adminduk.application.appointment.Appointment.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appointments and whose they are.
@Repository
class AppointmentRepository {
    private static final String COLUMNS = """
        select id, point_id, line, starts_at, minutes, state, coalesce(code, '') as code, application_id, booked_at,
               version
          from appointment
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AppointmentRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// False where the person has an open one for this line.
    boolean add(Appointment booked, UUID person, @Nullable Phone contact) {
        return jdbc.sql("""
            insert into appointment (id, point_id, line, starts_at, minutes, state, code, person_id, application_id,
                                     contact, booked_at)
            values (:id, :point, :line, :start, :minutes, :state, :code, :person, :application, :contact, :bookedAt)
            on conflict (person_id, line) where state = 'BOOKED' do nothing
            """)
                        .param("id", booked.id())
                        .param("point", booked.pointId())
                        .param("line", booked.line())
                        .param("start", Timestamp.from(booked.startsAt()))
                        .param("minutes", booked.minutes())
                        .param("state", booked.state().name())
                        .param("code", booked.code())
                        .param("person", person)
                        .param("application", booked.applicationId())
                        .param("contact", sealed(booked.id(), contact))
                        .param("bookedAt", Timestamp.from(booked.bookedAt()))
                        .update()
                == 1;
    }

    void update(Appointment changed) {
        int rows = jdbc.sql("""
            update appointment
               set starts_at = :start, minutes = :minutes, state = :state, version = :version,
                   reminded_at = case when starts_at = :start then reminded_at end
             where id = :id and version = :version - 1
            """)
                .param("id", changed.id())
                .param("start", Timestamp.from(changed.startsAt()))
                .param("minutes", changed.minutes())
                .param("state", changed.state().name())
                .param("version", changed.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    /// Somebody else's is none.
    Optional<Appointment> find(UUID id, UUID person) {
        return jdbc.sql(COLUMNS + "where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Appointment> lock(UUID id, UUID person) {
        return jdbc.sql(COLUMNS + "where id = :id and person_id = :person for update")
                .param("id", id)
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Appointment> lockByCode(String code) {
        return jdbc.sql(COLUMNS + "where code = :code for update")
                .param("code", code)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Appointment> of(UUID person, Cursor before, int most) {
        return jdbc.sql(COLUMNS + """
            where person_id = :person and (booked_at, id) < (:cursorAt, :cursorId)
            order by booked_at desc, id desc limit :most
            """)
                .params(before.columns())
                .param("person", person)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    private static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getObject("point_id", UUID.class),
                row.getString("line"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                State.valueOf(row.getString("state")),
                row.getString("code"),
                row.getObject("application_id", UUID.class),
                row.getTimestamp("booked_at").toInstant(),
                row.getLong("version"));
    }

    private byte @Nullable [] sealed(UUID id, @Nullable Phone contact) {
        return contact == null ? null : cipher.seal("appointment", "contact", id, contact.value());
    }
}
