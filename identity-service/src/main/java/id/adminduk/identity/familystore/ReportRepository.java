package id.adminduk.identity.familystore;

import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The problems of a file, numbered in its order.
@Repository
public class ReportRepository {
    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Numbered(long number, Problem problem) {}

    /// @param before how many there are already
    public void add(UUID file, long before, List<Problem> problems) {
        if (problems.isEmpty()) return;
        jdbc.sql("""
            insert into family_file_problem (file_id, number, line, field, code)
            select :file, :before + given.number, given.line, given.field, given.code
              from unnest(:lines, :fields, :codes) with ordinality as given (line, field, code, number)
            """)
                .param("file", file)
                .param("before", before)
                .param("lines", problems.stream().map(Problem::line).toArray(Long[]::new))
                .param("fields", problems.stream().map(Problem::column).toArray(String[]::new))
                .param("codes", problems.stream().map(one -> one.code().code()).toArray(String[]::new))
                .update();
    }

    public List<Numbered> after(UUID file, long number, int size) {
        return jdbc.sql("""
            select number, line, field, code from family_file_problem
             where file_id = :file and number > :number order by number limit :size
            """)
                .param("file", file)
                .param("number", number)
                .param("size", size)
                .query((row, _) -> new Numbered(
                        row.getLong("number"),
                        new Problem(row.getLong("line"), row.getString("field"), code(row.getString("code")))))
                .list();
    }

    private static ProblemCode code(String text) {
        return ProblemCode.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
