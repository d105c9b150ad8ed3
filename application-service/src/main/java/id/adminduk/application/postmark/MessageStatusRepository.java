package id.adminduk.application.postmark;

import id.adminduk.application.postmark.MessageStatus.Fate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages of a case, as long as they are kept.
@Repository
class MessageStatusRepository {
    private static final int MOST = 200;
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    MessageStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MessageStatus> of(UUID application) {
        return jdbc.sql("""
            select id, notice, channel, state, attempts, created_at, next_try, ended_at, delivered_at from message
             where application_id = :application order by created_at desc, id limit :most
            """)
                .param("application", application)
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /// Messages that ended before that day: their sealed addresses are of no use any more.
    int forgetBefore(Instant day) {
        return jdbc.sql("""
            delete from message where id in
                   (select id from message where ended_at < :day order by ended_at limit :most)
            """)
                .param("day", Timestamp.from(day))
                .param("most", FORGOTTEN_AT_ONCE)
                .update();
    }

    private static MessageStatus read(ResultSet row) throws SQLException {
        var fate = Fate.of(row.getString("state"));
        return new MessageStatus(
                row.getObject("id", UUID.class),
                row.getString("notice"),
                row.getString("channel"),
                fate,
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                fate == Fate.QUEUED ? instant(row, "next_try") : null,
                instant(row, "ended_at"),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
