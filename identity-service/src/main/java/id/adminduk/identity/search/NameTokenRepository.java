package id.adminduk.identity.search;

import id.adminduk.identity.spelling.NameTokens;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Search keys of people who have none yet.
@Repository
class NameTokenRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    NameTokenRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    private record Named(UUID id, String name) {}

    /// Fills the next few; answers how many there were.
    @Transactional
    public int fillSome(int limit) {
        List<Named> people = jdbc.sql(
                        "select id, name from resident where name_tokens is null order by id limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        template.batchUpdate(
                "update resident set name_tokens = ?::text[] where id = ? and name = ?", people, 500, (row, person) -> {
                    row.setString(1, NameTokens.asArray(person.name()));
                    row.setObject(2, person.id());
                    row.setString(3, person.name());
                });
        return people.size();
    }
}
