package id.adminduk.document.register;

import id.adminduk.document.register.RegisterProperties.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterRepository {
    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line in a book: the number and the period it counts in.
    record Place(RegisterNumber number, String period) {}

    boolean exists(UUID applicationId) {
        return jdbc.sql("select exists (select 1 from register_entry where application_id = :application)")
                .param("application", applicationId)
                .query(Boolean.class)
                .single();
    }

    /// Locks the counter until the transaction ends: the next writer waits, and a rollback gives the number back.
    Place next(String office, String code, Sequence sequence, ZoneId zone) {
        jdbc.sql("select set_config('lock_timeout', '1s', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
            insert into register_counter as counter (office, code, period, last)
            values (:office, :code, to_char(now() at time zone :zone, :pattern), 1)
                on conflict (office, code, period) do update set last = counter.last + 1
            returning office, code, period, last, cast(now() at time zone :zone as date) as today
            """)
                .param("office", office)
                .param("code", code)
                .param("zone", zone.getId())
                .param("pattern", sequence.pattern())
                .query(RegisterRepository::place)
                .single();
    }

    void add(UUID id, UUID applicationId, Place place, byte[] content) {
        var number = place.number();
        jdbc.sql("""
            insert into register_entry
                   (id, application_id, office, code, period, number, reference, registered_on, content)
            values (:id, :application, :office, :code, :period, :number, :reference, :day, :content)
            """)
                .param("id", id)
                .param("application", applicationId)
                .param("office", number.office())
                .param("code", number.code())
                .param("period", place.period())
                .param("number", number.sequence())
                .param("reference", number.text())
                .param("day", number.day())
                .param("content", content)
                .update();
    }

    void cancel(UUID applicationId, String reason) {
        jdbc.sql("""
            update register_entry set state = 'CANCELLED', cancelled_at = now(), cancel_reason = :reason
             where application_id = :application and state = 'VALID'
            """)
                .param("application", applicationId)
                .param("reason", reason)
                .update();
    }

    private static Place place(ResultSet row, int line) throws SQLException {
        var today = row.getObject("today", LocalDate.class);
        var number = new RegisterNumber(row.getString("office"), row.getString("code"), today, row.getInt("last"));
        return new Place(number, row.getString("period"));
    }
}
