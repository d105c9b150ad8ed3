package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tree of regions with the days each began and ended, and the names it had from which day on.
@Repository
public class RegionTreeRepository {
    private static final String COLUMNS = "r.code, r.name, r.level, r.valid_from, r.valid_until, r.successor";

    private final JdbcClient jdbc;

    RegionTreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A spelling and the day from which it is right.
    public record Spelling(String name, LocalDate from) {}

    /// A scope with everything in it, and everything above it.
    public List<RegionNode> around(RegionCode scope) {
        return jdbc.sql("select " + COLUMNS + """
             from region r
            where r.code = :scope or starts_with(r.code, :scope || '.') or starts_with(:scope, r.code || '.')
            """)
                .param("scope", scope.value())
                .query(RegionTreeRepository::read)
                .list();
    }

    /// Under the name it has today.
    public Optional<RegionNode> find(RegionCode code) {
        return jdbc.sql("""
            select r.code, r.level, r.valid_from, r.valid_until, r.successor,
                   coalesce((select n.name from region_name n
                              where n.region_code = r.code and n.valid_from <= (now() at time zone 'Asia/Jakarta')::date
                              order by n.valid_from desc limit 1), r.name) as name
              from region r where r.code = :code
            """)
                .param("code", code.value())
                .query(RegionTreeRepository::read)
                .optional();
    }

    /// What lay directly below a region on a day, under the names of that day; the provinces where none is named.
    List<RegionNode> below(@Nullable RegionCode parent, LocalDate day) {
        return jdbc.sql("""
            select r.code, r.level, r.valid_from, r.valid_until, r.successor,
                   coalesce((select n.name from region_name n where n.region_code = r.code and n.valid_from <= :day
                              order by n.valid_from desc limit 1), r.name) as name
              from region r
             where r.parent is not distinct from :parent
               and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day)
             order by r.code
            """)
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.VARCHAR)
                .param("day", day)
                .query(RegionTreeRepository::read)
                .list();
    }

    /// Oldest first.
    List<Spelling> spellings(RegionCode code) {
        return jdbc.sql("select name, valid_from from region_name where region_code = :code order by valid_from")
                .param("code", code.value())
                .query((row, _) -> new Spelling(row.getString("name"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    private static RegionNode read(ResultSet row, int index) throws SQLException {
        var successor = row.getString("successor");
        return new RegionNode(
                RegionCode.of(row.getString("code")),
                row.getString("name"),
                RegionLevel.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                successor == null ? null : RegionCode.of(successor));
    }
}
