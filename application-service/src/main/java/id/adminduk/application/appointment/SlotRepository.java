package id.adminduk.application.appointment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many places of each slot are taken.
@Repository
class SlotRepository {
    private final JdbcClient jdbc;

    SlotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A slot of one line at one place.
    record Slot(UUID point, String line, Instant startsAt) {}

    /// False when all places are gone. Whoever comes at the same time waits for this one's transaction.
    boolean take(Slot slot, int quota) {
        return jdbc.sql("""
            insert into appointment_slot (point_id, line, starts_at, taken) values (:point, :line, :start, 1)
            on conflict (point_id, line, starts_at) do update
               set taken = appointment_slot.taken + 1 where appointment_slot.taken < :quota
            """)
                        .param("point", slot.point())
                        .param("line", slot.line())
                        .param("start", Timestamp.from(slot.startsAt()))
                        .param("quota", quota)
                        .update()
                == 1;
    }

    void free(Slot slot) {
        jdbc.sql("""
            update appointment_slot set taken = taken - 1
             where point_id = :point and line = :line and starts_at = :start and taken > 0
            """)
                .param("point", slot.point())
                .param("line", slot.line())
                .param("start", Timestamp.from(slot.startsAt()))
                .update();
    }

    Map<Instant, Integer> taken(UUID point, String line, Instant from, Instant until) {
        return jdbc
                .sql("""
                    select starts_at, taken from appointment_slot
                     where point_id = :point and line = :line and starts_at >= :from and starts_at < :until
                    """)
                .param("point", point)
                .param("line", line)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> Map.entry(row.getTimestamp("starts_at").toInstant(), row.getInt("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
