package id.adminduk.application.mailbox;

import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The letters on this machine.
@Repository
@Profile("local")
class MailboxRepository {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;
    private final FieldCipher cipher;
    private final BlindIndex index;

    MailboxRepository(JdbcClient jdbc, NamedParameterJdbcOperations template, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.index = index;
    }

    /// All of them or none: the rows stand in one transaction.
    @Transactional
    void add(List<OutgoingMessage> messages, Instant now) {
        template.batchUpdate(
                """
                insert into mailbox (id, channel, recipient_index, recipient, content, arrived_at)
                values (:id, :channel, :index, :recipient, :content, :now) on conflict (id) do nothing
                """, messages.stream().map(message -> columnsOf(message, now)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource columnsOf(OutgoingMessage message, Instant now) {
        var id = message.id();
        return new MapSqlParameterSource("id", id)
                .addValue("channel", message.channel().name())
                .addValue("index", index.of("phone", message.recipient()))
                .addValue("recipient", cipher.seal("mailbox", "recipient", id, message.recipient()))
                .addValue("content", cipher.seal("mailbox", "content", id, message.subject() + "\n" + message.body()))
                .addValue("now", Timestamp.from(now));
    }

    List<Letter> latest() {
        return jdbc.sql("""
            select id, channel, recipient, content, arrived_at from mailbox order by arrived_at desc, id limit :shown
            """).param("shown", SHOWN).query((row, _) -> read(row)).list();
    }

    List<Letter> latestTo(String recipient) {
        return jdbc.sql("""
            select id, channel, recipient, content, arrived_at from mailbox
             where recipient_index = :index order by arrived_at desc, id limit :shown
            """)
                .param("index", index.of("phone", recipient))
                .param("shown", SHOWN)
                .query((row, _) -> read(row))
                .list();
    }

    private Letter read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return Letter.of(
                id,
                row.getTimestamp("arrived_at").toInstant(),
                row.getString("channel"),
                cipher.open("mailbox", "recipient", id, row.getBytes("recipient")),
                cipher.open("mailbox", "content", id, row.getBytes("content")));
    }
}
