package id.adminduk.application.post;

import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of messages, sealed at rest.
@Repository
class MessageRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;
    private final FieldCipher cipher;

    MessageRepository(JdbcClient jdbc, NamedParameterJdbcOperations template, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
    }

    /// A message taken from the queue, with the number of the try that is now due.
    record Claimed(OutgoingMessage message, int attempt) {}

    /// A cause that has written its message before writes no other.
    void add(List<MessageQueue.Queued> letters, Instant now) {
        template.batchUpdate(
                """
                insert into message (id, source_key, notice, channel, state, recipient, content,
                                     next_try, created_at, expires_at)
                values (:id, :source, :notice, :channel, 'WAITING', :recipient, :content, :now, :now, :expires)
                on conflict (source_key) do nothing
                """, letters.stream().map(letter -> columnsOf(letter, now)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource columnsOf(MessageQueue.Queued letter, Instant now) {
        var message = letter.message();
        var id = message.id();
        return new MapSqlParameterSource("id", id)
                .addValue("source", letter.cause().key())
                .addValue("notice", letter.cause().notice())
                .addValue("channel", message.channel().name())
                .addValue("recipient", cipher.seal("message", "recipient", id, message.recipient()))
                .addValue("content", cipher.seal("message", "content", id, contentOf(message)))
                .addValue("now", Timestamp.from(now))
                .addValue("expires", Timestamp.from(letter.cause().expiresAt()));
    }

    /// Takes due messages for a while: a worker that dies in between leaves them to the next one.
    List<Claimed> claim(Collection<Channel> channels, Instant now, Duration hold, int most) {
        return jdbc.sql("""
            update message set attempts = attempts + 1, next_try = :until
             where id in (select id from message
                           where state = 'WAITING' and next_try <= :now and expires_at > :now and channel in (:channels)
                           order by next_try limit :most
                             for update skip locked)
            returning id, channel, recipient, content, attempts
            """)
                .param("until", Timestamp.from(now.plus(hold)))
                .param("now", Timestamp.from(now))
                .param("channels", channels.stream().map(Enum::name).toList())
                .param("most", most)
                .query((row, _) -> new Claimed(read(row), row.getInt("attempts")))
                .list();
    }

    int expire(Instant now) {
        return jdbc.sql("""
            update message set state = 'EXPIRED', content = null, ended_at = :now
             where state = 'WAITING' and expires_at <= :now and next_try <= :now
            """).param("now", Timestamp.from(now)).update();
    }

    void end(List<UUID> ids, String state, Instant now) {
        if (ids.isEmpty()) return;
        jdbc.sql("""
            update message set state = :state, content = null, ended_at = :now
             where id = any(:ids) and state = 'WAITING'
            """)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql("update message set next_try = :at where id = :id and state = 'WAITING'")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static String contentOf(OutgoingMessage message) {
        return message.subject() + "\n" + message.body();
    }

    private OutgoingMessage read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content =
                cipher.open("message", "content", id, row.getBytes("content")).split("\n", 2);
        var recipient = cipher.open("message", "recipient", id, row.getBytes("recipient"));
        return new OutgoingMessage(id, Channel.valueOf(row.getString("channel")), recipient, content[0], content[1]);
    }
}
