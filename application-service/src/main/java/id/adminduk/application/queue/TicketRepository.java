package id.adminduk.application.queue;

import id.adminduk.application.queue.Ticket.Place;
import id.adminduk.application.queue.Ticket.State;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tickets and their numbers.
@Repository
class TicketRepository {
    private static final String COLUMNS = """
        select id, point_id, day, label, line, state, enters_at, deferred, returned, counter, calls, issued_at,
               called_at, serving_at, ended_at, application_id, version
          from queue_ticket
        """;

    private final JdbcClient jdbc;

    TicketRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next number of a line and a day, and when whoever gets it entered.
    record Number(int value, Instant entered) {}

    /// What a ticket keeps of its holder for a while.
    record Holder(String code, @Nullable UUID appointmentId) {}

    Number next(UUID point, String line, LocalDate day, Instant now) {
        return jdbc.sql("""
            insert into queue_line_day (point_id, line, day, last_number, last_entered)
            values (:point, :line, :day, 1, :now)
            on conflict (point_id, line, day) do update
               set last_number = queue_line_day.last_number + 1,
                   last_entered = greatest(queue_line_day.last_entered, excluded.last_entered)
            returning last_number, last_entered
            """)
                .param("point", point)
                .param("line", line)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Number(
                        row.getInt("last_number"),
                        row.getTimestamp("last_entered").toInstant()))
                .single();
    }

    void add(Ticket ticket, int number, Holder holder) {
        jdbc.sql("""
            insert into queue_ticket (id, code, point_id, day, issued_line, number, label, line, state, enters_at,
                                      issued_at, appointment_id, application_id)
            values (:id, :code, :point, :day, :line, :number, :label, :line, 'WAITING', :entersAt,
                    :issuedAt, :appointment, :application)
            """)
                .param("id", ticket.id())
                .param("code", holder.code())
                .param("point", ticket.pointId())
                .param("day", ticket.day())
                .param("line", ticket.place().line())
                .param("number", number)
                .param("label", ticket.label())
                .param("entersAt", Timestamp.from(ticket.place().entersAt()))
                .param("issuedAt", Timestamp.from(ticket.issuedAt()))
                .param("appointment", holder.appointmentId())
                .param("application", ticket.applicationId())
                .update();
    }

    void update(Ticket ticket) {
        var columns = Ticket.Columns.of(ticket.state());
        int rows = jdbc.sql("""
            update queue_ticket
               set line = :line, enters_at = :entersAt, deferred = :deferred, returned = :returned, state = :state,
                   counter = :counter, calls = :calls, called_at = :calledAt, serving_at = :servingAt,
                   ended_at = :endedAt, version = :version
             where id = :id and version = :version - 1
            """)
                .param("id", ticket.id())
                .param("line", ticket.place().line())
                .param("entersAt", Timestamp.from(ticket.place().entersAt()))
                .param("deferred", ticket.place().deferred())
                .param("returned", ticket.returned())
                .param("state", columns.state())
                .param("counter", columns.counter())
                .param("calls", columns.calls())
                .param("calledAt", timestamp(columns.calledAt()))
                .param("servingAt", timestamp(columns.servingAt()))
                .param("endedAt", timestamp(columns.endedAt()))
                .param("version", ticket.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    Optional<Ticket> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The first who waits in one of the lines and whom no other counter is just calling.
    Optional<Ticket> lockFirst(UUID point, LocalDate day, Collection<Line> lines) {
        if (lines.isEmpty()) return Optional.empty();
        return jdbc.sql(COLUMNS + """
            where point_id = :point and day = :day and state = 'WAITING' and line in (:lines)
            order by enters_at, deferred, number limit 1 for update skip locked
            """)
                .param("point", point)
                .param("day", day)
                .param("lines", lines.stream().map(Line::code).toList())
                .query((row, _) -> read(row))
                .optional();
    }

    /// When the one in this place of the line entered, counted from 0.
    Optional<Instant> entryOf(UUID point, LocalDate day, String line, int place) {
        return jdbc.sql("""
            select enters_at from queue_ticket
             where point_id = :point and day = :day and state = 'WAITING' and line = :line
             order by enters_at, deferred, number offset :place limit 1
            """)
                .param("point", point)
                .param("day", day)
                .param("line", line)
                .param("place", place)
                .query((row, _) -> row.getTimestamp("enters_at").toInstant())
                .optional();
    }

    List<Ticket> page(UUID point, LocalDate day, String state, Cursor after, int most) {
        return jdbc.sql(COLUMNS + """
            where point_id = :point and day = :day and state = :state and (issued_at, id) > (:cursorAt, :cursorId)
            order by issued_at, id limit :most
            """)
                .params(after.columns())
                .param("point", point)
                .param("day", day)
                .param("state", state)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    static Ticket read(ResultSet row) throws SQLException {
        return new Ticket(
                row.getObject("id", UUID.class),
                row.getObject("point_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                new Place(row.getString("line"), row.getTimestamp("enters_at").toInstant(), row.getBoolean("deferred")),
                state(row),
                row.getBoolean("returned"),
                row.getTimestamp("issued_at").toInstant(),
                row.getObject("application_id", UUID.class),
                row.getLong("version"));
    }

    private static State state(ResultSet row) throws SQLException {
        int counter = row.getInt("counter");
        int calls = row.getInt("calls");
        return switch (row.getString("state")) {
            case "WAITING" -> new State.Waiting();
            case "CALLED" -> new State.Called(counter, calls, moment(row, "called_at"));
            case "SERVING" -> new State.Serving(counter, calls, moment(row, "called_at"), moment(row, "serving_at"));
            case "DONE" ->
                new State.Done(
                        counter, calls, moment(row, "called_at"), moment(row, "serving_at"), moment(row, "ended_at"));
            case "MISSED" -> new State.Missed(counter, calls, moment(row, "called_at"), moment(row, "ended_at"));
            default -> new State.Lapsed(moment(row, "ended_at"));
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
