package id.adminduk.identity.siak;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far SIAK's feed of answers was read.
@Repository
class FeedRepository {
    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String place() {
        return jdbc.sql("select after from siak_feed")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void remember(String place) {
        jdbc.sql("insert into siak_feed (after) values (:after) on conflict (one) do update set after = excluded.after")
                .param("after", place)
                .update();
    }
}
