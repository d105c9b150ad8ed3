package id.adminduk.application.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The days the office has decided on itself.
@Repository
class HolidayRepository {
    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holiday> all() {
        return jdbc.sql("select day, kind, name_id, name_en from holiday")
                .query((row, _) -> new Holiday(
                        row.getObject("day", LocalDate.class),
                        Holiday.Kind.valueOf(row.getString("kind")),
                        new Holiday.Name(row.getString("name_id"), row.getString("name_en"))))
                .list();
    }

    void put(Holiday holiday, Instant now) {
        jdbc.sql("""
            insert into holiday (day, kind, name_id, name_en, set_at) values (:day, :kind, :nameId, :nameEn, :now)
            on conflict (day) do update set kind = excluded.kind, name_id = excluded.name_id, name_en = excluded.name_en,
                                            set_at = excluded.set_at
            """)
                .param("day", holiday.date())
                .param("kind", holiday.kind().name())
                .param("nameId", holiday.name().id())
                .param("nameEn", holiday.name().en())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(LocalDate day) {
        jdbc.sql("delete from holiday where day = :day").param("day", day).update();
    }
}
