package id.adminduk.application.queueboard;

import id.adminduk.application.queueboard.QueueSnapshot.Calling;
import id.adminduk.application.queueboard.QueueSnapshot.Waiting;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads a place's queue as it is now: any copy of the service sees the same.
@Repository
class BoardQueries {
    private static final Duration STILL_OPEN = Duration.ofMinutes(30);
    private static final int LAST_SERVED = 20;

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A ticket as its holder names it.
    record Held(UUID id, UUID point, LocalDate day, String label, String line, Standing.Progress state) {}

    Optional<Held> held(String code) {
        return jdbc.sql("select id, point_id, day, label, line, state from queue_ticket where code = :code")
                .param("code", code)
                .query((row, _) -> held(row))
                .optional();
    }

    QueueSnapshot snapshot(ServicePoint point, LocalDate day, Instant now) {
        var waiting = new ArrayList<Waiting>();
        var calling = new ArrayList<Calling>();
        jdbc.sql("""
            select id, label, line, state, counter, calls, called_at from queue_ticket
             where point_id = :point and day = :day and state in ('WAITING', 'CALLED', 'SERVING')
             order by enters_at, deferred, number
            """).param("point", point.id()).param("day", day).query(row -> {
            if ("WAITING".equals(row.getString("state")))
                waiting.add(new Waiting(row.getObject("id", UUID.class), row.getString("line")));
            else calling.add(calling(row));
        });
        calling.sort(Comparator.comparing(Calling::calledAt).reversed());
        return new QueueSnapshot(point, day, waiting, calling, meanSeconds(point, day), open(point, now));
    }

    private Map<String, Long> meanSeconds(ServicePoint point, LocalDate day) {
        return jdbc
                .sql("""
                    select lines.line, extract(epoch from avg(served.took)) as mean
                      from unnest(string_to_array(:lines, ',')) lines (line)
                     cross join lateral (select ended_at - called_at as took from queue_ticket
                                          where point_id = :point and day = :day and line = lines.line and state = 'DONE'
                                          order by ended_at desc limit :last) served
                     group by lines.line
                    """)
                .param("lines", point.setup().lines().stream().map(Line::code).collect(Collectors.joining(",")))
                .param("point", point.id())
                .param("day", day)
                .param("last", LAST_SERVED)
                .query((row, _) -> Map.entry(row.getString("line"), row.getLong("mean")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Integer> open(ServicePoint point, Instant now) {
        return Set.copyOf(jdbc.sql("select counter from queue_counter where point_id = :point and last_call > :since")
                .param("point", point.id())
                .param("since", Timestamp.from(now.minus(STILL_OPEN)))
                .query(Integer.class)
                .list());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("point_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                row.getString("line"),
                Standing.Progress.valueOf(row.getString("state")));
    }

    private static Calling calling(ResultSet row) throws SQLException {
        return new Calling(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("line"),
                row.getInt("counter"),
                row.getInt("calls"),
                "SERVING".equals(row.getString("state")),
                row.getTimestamp("called_at").toInstant());
    }
}
