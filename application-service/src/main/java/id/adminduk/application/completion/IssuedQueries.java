package id.adminduk.application.completion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many documents cases have led to.
@Repository
class IssuedQueries {
    private final JdbcClient jdbc;

    IssuedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By case and kind.
    Map<UUID, Map<String, Integer>> countsOf(List<UUID> applications) {
        record Row(UUID application, String kind, int issued) {}
        return jdbc
                .sql("""
                    select application_id, kind, count(*) as issued from application_output
                     where application_id = any(:ids) group by application_id, kind
                    """)
                .param("ids", applications.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("application_id", UUID.class), row.getString("kind"), row.getInt("issued")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::application, Collectors.toMap(Row::kind, Row::issued)));
    }
}
