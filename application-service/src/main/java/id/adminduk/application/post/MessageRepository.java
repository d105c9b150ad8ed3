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
import java.util.stream.Collectors;
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
                insert into message (id, source_key, notice, channel, fallback, application_id, state, recipient, content,
                                     next_try, created_at, expires_at)
                values (:id, :source, :notice, :channel, string_to_array(:fallback, ','), :about, 'WAITING', :recipient,
                        :content, greatest(cast(:now as timestamptz), :notBefore), :now, :expires)
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
                .addValue("fallback", names(letter.route().otherwise()))
                .addValue("about", letter.route().about())
                .addValue("notBefore", Timestamp.from(letter.route().notBefore()))
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

    /// Also forgets the text of what was sent and never heard of again.
    int expire(Instant now) {
        jdbc.sql("update message set content = null where state = 'SENT' and content is not null and expires_at"
                        + " <= :now")
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
            update message set state = 'EXPIRED', content = null, ended_at = :now
             where state = 'WAITING' and expires_at <= :now and next_try <= :now
            """).param("now", Timestamp.from(now)).update();
    }

    /// They left; one that was sent on meanwhile did not. The text is kept where the carrier may yet say that it did
    /// not arrive and another way is open.
    void sent(List<UUID> ids, List<Channel> reporting, Instant now) {
        if (ids.isEmpty()) return;
        jdbc.sql("""
            update message
               set state = 'SENT', ended_at = :now,
                   content = case when channel = any(string_to_array(:reporting, ',')) and fallback <> '{}' then content end
             where id = any(:ids) and state = 'WAITING' and attempts > 0
            """)
                .param("reporting", names(reporting))
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void failed(UUID id, Instant now) {
        jdbc.sql("""
            update message set state = 'FAILED', content = null, ended_at = :now where id = :id and state = 'WAITING'
            """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /// On to its next way; false where there is none.
    boolean onwards(UUID id, Instant now) {
        return jdbc.sql("""
            update message
               set state = 'WAITING', channel = fallback[1], fallback = fallback[2:], attempts = 0, next_try = :now,
                   ended_at = null
             where id = :id and state in ('WAITING', 'SENT') and content is not null and fallback <> '{}'
               and expires_at > :now
            """).param("now", Timestamp.from(now)).param("id", id).update() == 1;
    }

    void delivered(UUID id, Instant now) {
        jdbc.sql("""
            update message set state = 'DELIVERED', content = null, delivered_at = :now, ended_at = coalesce(ended_at, :now)
             where id = :id and state in ('WAITING', 'SENT')
            """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    void undelivered(UUID id) {
        jdbc.sql("update message set state = 'FAILED', content = null where id = :id and state = 'SENT'")
                .param("id", id)
                .update();
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql("update message set next_try = :at where id = :id and state = 'WAITING'")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static String names(List<Channel> channels) {
        return channels.stream().map(Enum::name).collect(Collectors.joining(","));
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
