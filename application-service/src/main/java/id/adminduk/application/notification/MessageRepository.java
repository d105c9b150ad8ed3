package id.adminduk.application.notification;

import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of messages, sealed at rest.
@Repository
class MessageRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    MessageRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// A message taken from the queue, with the number of the try that is now due.
    record Claimed(OutgoingMessage message, int attempt) {}

    /// False when the same cause has written its message before.
    boolean add(OutgoingMessage message, OutgoingMessage.Cause cause, Instant now) {
        var id = message.id();
        return jdbc.sql("""
            insert into message (id, source_key, notice, channel, state, recipient, content,
                                 next_try, created_at, expires_at)
            values (:id, :source, :notice, :channel, 'WAITING', :recipient, :content, :now, :now, :expires)
            on conflict (source_key) do nothing
            """)
                        .param("id", id)
                        .param("source", cause.key())
                        .param("notice", cause.notice())
                        .param("channel", message.channel().name())
                        .param("recipient", cipher.seal("message", "recipient", id, message.recipient()))
                        .param("content", cipher.seal("message", "content", id, contentOf(message)))
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(cause.expiresAt()))
                        .update()
                == 1;
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

    void end(UUID id, String state, Instant now) {
        jdbc.sql("""
            update message set state = :state, content = null, ended_at = :now
             where id = :id and state = 'WAITING'
            """)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .param("id", id)
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
