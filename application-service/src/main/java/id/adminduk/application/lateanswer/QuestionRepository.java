package id.adminduk.application.lateanswer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of questions the registry has not answered yet.
@Repository
class QuestionRepository {
    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID application, Instant now) {
        jdbc.sql("""
            insert into registry_question (application_id, due_at) values (:id, :now)
            on conflict (application_id) do update set due_at = excluded.due_at
            """).param("id", application).param("now", Timestamp.from(now)).update();
    }

    /// Takes the longest due for a while: whoever dies over them leaves them to the next.
    List<UUID> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
            update registry_question set due_at = :until, attempts = attempts + 1
             where application_id in (select application_id from registry_question
                                       where due_at <= :now order by due_at limit :most for update skip locked)
            returning application_id
            """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .list();
    }

    /// Back in the queue, behind those that are due before.
    void putBack(Collection<UUID> applications, Instant due) {
        if (applications.isEmpty()) return;
        jdbc.sql("update registry_question set due_at = :due where application_id = any(:ids)")
                .param("due", Timestamp.from(due))
                .param("ids", applications.toArray(UUID[]::new))
                .update();
    }

    void remove(UUID application) {
        jdbc.sql("delete from registry_question where application_id = :id")
                .param("id", application)
                .update();
    }
}
