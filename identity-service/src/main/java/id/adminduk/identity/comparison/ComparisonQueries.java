package id.adminduk.identity.comparison;

import id.adminduk.identity.protection.HiddenHomes;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose home may be found, among several people at once.
@Repository
class ComparisonQueries {
    private final JdbcClient jdbc;

    ComparisonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> open(Collection<UUID> people) {
        return jdbc.sql("select one from unnest(:people) as one where " + HiddenHomes.mayBeFound("one"))
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("one", UUID.class))
                .set();
    }
}
