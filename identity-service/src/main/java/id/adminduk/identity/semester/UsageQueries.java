package id.adminduk.identity.semester;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an agency used, by month.
@Repository
class UsageQueries {
    private final JdbcClient jdbc;

    UsageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A month of one agency: answered checks, refused ones, and answered ones whose NIK nobody has.
    record Month(String month, long answered, long refused, long unknown) {}

    List<Month> of(UUID agency, Semester semester) {
        return jdbc.sql("""
            select to_char(date_trunc('month', day), 'YYYY-MM') as month, sum(granted) as answered, sum(refused) as refused,
                   sum(misses) as unknown
              from verification_usage
             where agency_id = :agency and day >= :first and day < :end
             group by 1 order by 1
            """)
                .param("agency", agency)
                .param("first", semester.first())
                .param("end", semester.end())
                .query((row, _) -> new Month(
                        row.getString("month"),
                        row.getLong("answered"),
                        row.getLong("refused"),
                        row.getLong("unknown")))
                .list();
    }
}
