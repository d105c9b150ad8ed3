package id.adminduk.application.inbox;

import id.adminduk.application.inbox.InboxNotice.Content;
import id.adminduk.application.inbox.InboxNotice.Kept;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Everybody's inbox, sealed at rest.
@Repository
class InboxRepository {
    private static final String TABLE = "inbox_notice";
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;
    private final FieldCipher cipher;
    private final JsonMapper json;

    InboxRepository(JdbcClient jdbc, NamedParameterJdbcOperations template, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.json = json;
    }

    void add(List<InboxNotice> notices, Instant now) {
        template.batchUpdate(
                """
                insert into inbox_notice (id, source_key, reader, notice, application_id, content, created_at)
                values (:id, :source, :reader, :notice, :application, :content, :now)
                on conflict (source_key) do nothing
                """, notices.stream().map(notice -> columnsOf(notice, now)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource columnsOf(InboxNotice notice, Instant now) {
        var id = UUID.randomUUID();
        var content = json.writeValueAsString(new Content(notice.indonesian(), notice.english()));
        return new MapSqlParameterSource("id", id)
                .addValue("source", notice.source())
                .addValue("reader", notice.reader().key())
                .addValue("notice", notice.notice())
                .addValue("application", notice.applicationId())
                .addValue("content", cipher.seal(TABLE, "content", id, content))
                .addValue("now", Timestamp.from(now));
    }

    /// Newest first.
    List<Kept> page(Reader reader, boolean unreadOnly, Cursor before, int most) {
        return jdbc.sql("""
            select id, notice, application_id, content, created_at, read_at from inbox_notice
             where reader = :reader and (created_at, id) < (:cursorAt, :cursorId) %s
             order by created_at desc, id desc limit :most
            """.formatted(unreadOnly ? "and read_at is null" : ""))
                .param("reader", reader.key())
                .params(before.columns())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    int unread(Reader reader) {
        return jdbc.sql("select count(*) from inbox_notice where reader = :reader and read_at is null")
                .param("reader", reader.key())
                .query(Integer.class)
                .single();
    }

    /// False where the reader has no such notice; read twice keeps the first time.
    boolean markRead(Reader reader, UUID id, Instant now) {
        return jdbc.sql("""
            update inbox_notice set read_at = coalesce(read_at, :now) where id = :id and reader = :reader
            """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("reader", reader.key())
                        .update()
                == 1;
    }

    void markAllRead(Reader reader, Instant now) {
        jdbc.sql("update inbox_notice set read_at = :now where reader = :reader and read_at is null")
                .param("now", Timestamp.from(now))
                .param("reader", reader.key())
                .update();
    }

    int forgetBefore(Instant day) {
        return jdbc.sql("""
            delete from inbox_notice where id in
                   (select id from inbox_notice where created_at < :day order by created_at limit :most)
            """)
                .param("day", Timestamp.from(day))
                .param("most", FORGOTTEN_AT_ONCE)
                .update();
    }

    private Kept read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var readAt = row.getTimestamp("read_at");
        return new Kept(
                id,
                row.getString("notice"),
                row.getObject("application_id", UUID.class),
                json.readValue(cipher.open(TABLE, "content", id, row.getBytes("content")), Content.class),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
