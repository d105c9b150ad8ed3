package id.adminduk.dashboard.stream;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What moved, read by id.
@Repository
class ChangeQueries {
    private final JdbcClient jdbc;

    ChangeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long last() {
        return jdbc.sql("select coalesce(max(id), 0) from change")
                .query(Long.class)
                .single();
    }

    /// The changes after that one, oldest first; of too many only the latest.
    List<Change> after(long id, int atMost) {
        return jdbc.sql("""
            select id, at, metric, part from (
                select id, at, metric, part from change where id > :id order by id desc limit :atMost) latest
             order by id
            """)
                .param("id", id)
                .param("atMost", atMost)
                .query((row, _) -> new Change(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("metric"),
                        row.getString("part")))
                .list();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from change where at < :moment and id < (select max(id) from change)")
                .param("moment", java.sql.Timestamp.from(moment))
                .update();
    }

    /// One number moved up by one.
    record Change(long id, Instant at, String metric, String part) {}
}
