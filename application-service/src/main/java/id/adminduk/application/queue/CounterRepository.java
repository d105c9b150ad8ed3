package id.adminduk.application.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each counter did lately, and what is left of past days.
@Repository
class CounterRepository {
    private final JdbcClient jdbc;

    CounterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One call at a time and counter: locks it until the transaction ends. Answers how many ordinary calls it
    /// made since its last call of a priority line.
    int take(UUID point, int counter, Instant now) {
        return jdbc.sql("""
            insert into queue_counter (point_id, counter, last_call) values (:point, :counter, :now)
            on conflict (point_id, counter) do update set last_call = excluded.last_call
            returning ordinary_calls
            """)
                .param("point", point)
                .param("counter", counter)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void remember(UUID point, int counter, int ordinaryCalls) {
        jdbc.sql("update queue_counter set ordinary_calls = :calls where point_id = :point and counter = :counter")
                .param("point", point)
                .param("counter", counter)
                .param("calls", ordinaryCalls)
                .update();
    }

    boolean isBusy(UUID point, LocalDate day, int counter) {
        return jdbc.sql("""
            select exists (select 1 from queue_ticket
                            where point_id = :point and day = :day and counter = :counter
                              and state in ('CALLED', 'SERVING'))
            """)
                .param("point", point)
                .param("day", day)
                .param("counter", counter)
                .query(Boolean.class)
                .single();
    }

    /// What nobody finished before this day: who was at a counter was served, all others' turn never came.
    int closeBefore(LocalDate day, Instant now) {
        return jdbc.sql("""
            update queue_ticket
               set state = case state when 'SERVING' then 'DONE' else 'LAPSED' end,
                   counter = case state when 'SERVING' then counter end,
                   ended_at = :now, version = version + 1
             where day < :day and state in ('WAITING', 'CALLED', 'SERVING')
            """).param("day", day).param("now", Timestamp.from(now)).update();
    }

    /// Whose tickets they were, before this day.
    int forgetHoldersBefore(LocalDate day) {
        return jdbc.sql("""
            update queue_ticket set code = null, appointment_id = null, application_id = null
             where day < :day and code is not null
            """).param("day", day).update();
    }
}
