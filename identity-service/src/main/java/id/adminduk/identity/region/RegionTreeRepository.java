package id.adminduk.identity.region;

import id.adminduk.identity.region.RegionPlan.Ending;
import id.adminduk.kernel.types.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tree of regions with the days each began and ended, and the names it had from which day on.
@Repository
class RegionTreeRepository {
    private static final String COLUMNS = "r.code, r.name, r.level, r.valid_from, r.valid_until, r.successor";
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RegionTreeRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// A spelling and the day from which it is right.
    record Spelling(String name, LocalDate from) {}

    /// One import at a time.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('region-import', 0))::text")
                .query(String.class)
                .single();
    }

    /// A scope with everything in it, and everything above it.
    List<RegionNode> around(RegionCode scope) {
        return jdbc.sql("select " + COLUMNS + """
             from region r
            where r.code = :scope or starts_with(r.code, :scope || '.') or starts_with(:scope, r.code || '.')
            """)
                .param("scope", scope.value())
                .query(RegionTreeRepository::read)
                .list();
    }

    Optional<RegionNode> find(RegionCode code) {
        return jdbc.sql("select " + COLUMNS + " from region r where r.code = :code")
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

    /// How many people still live in regions that end; they stay there until an officer moves them.
    Map<String, Long> residentsOf(Collection<RegionCode> codes) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select region_code, count(*) as people from resident where region_code = any(:codes) and status ="
                        + " 'ACTIVE' group by region_code")
                .param("codes", codes.stream().map(RegionCode::value).toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("region_code"), row.getLong("people"));
                });
        return counts;
    }

    void apply(RegionPlan plan, LocalDate holdsFrom) {
        add(plan.added(), holdsFrom);
        rename(plan.renamed());
        end(plan.ended());
        reopen(plan.reopened());
        spell(plan, holdsFrom);
    }

    private void add(List<RegionLine> lines, LocalDate holdsFrom) {
        var parentsFirst = lines.stream()
                .sorted(Comparator.comparing(line -> line.code().value()))
                .toList();
        template.batchUpdate(
                "insert into region (code, name, level, parent, valid_from, valid_until) values (?, ?, ?, ?, ?, ?)",
                parentsFirst,
                CHUNK,
                (row, line) -> {
                    var parent = Region.parentOf(line.code());
                    row.setString(1, line.code().value());
                    row.setString(2, line.name());
                    row.setString(3, RegionLevel.of(line.code()).name());
                    row.setString(4, parent == null ? null : parent.value());
                    row.setDate(5, Date.valueOf(beginningOf(line, holdsFrom)));
                    row.setDate(6, line.validUntil() == null ? null : Date.valueOf(line.validUntil()));
                });
        var succeeded = new ArrayList<Ending>();
        for (var line : lines) {
            var until = line.validUntil();
            if (until != null && line.successor() != null)
                succeeded.add(new Ending(line.code(), until, line.successor()));
        }
        end(succeeded);
    }

    private static LocalDate beginningOf(RegionLine line, LocalDate holdsFrom) {
        var from = line.validFrom();
        if (from != null) return from;
        var until = line.validUntil();
        return until != null && !until.isAfter(holdsFrom) ? until.minusDays(1) : holdsFrom;
    }

    private void rename(List<RegionPlan.Renaming> renamings) {
        template.batchUpdate("update region set name = ? where code = ?", renamings, CHUNK, (row, renaming) -> {
            row.setString(1, renaming.to());
            row.setString(2, renaming.code().value());
        });
    }

    private void end(List<Ending> endings) {
        template.batchUpdate(
                "update region set valid_until = ?, successor = ? where code = ?", endings, CHUNK, (row, ending) -> {
                    var successor = ending.successor();
                    row.setDate(1, Date.valueOf(ending.on()));
                    row.setString(2, successor == null ? null : successor.value());
                    row.setString(3, ending.code().value());
                });
    }

    private void reopen(List<RegionLine> lines) {
        template.batchUpdate(
                "update region set valid_until = null, successor = null where code = ?",
                lines,
                CHUNK,
                (row, line) -> row.setString(1, line.code().value()));
    }

    private void spell(RegionPlan plan, LocalDate holdsFrom) {
        var spellings = new ArrayList<Dated>();
        plan.added().forEach(line -> spellings.add(new Dated(line.code(), line.name(), beginningOf(line, holdsFrom))));
        plan.renamed().forEach(renaming -> spellings.add(new Dated(renaming.code(), renaming.to(), holdsFrom)));
        plan.olderNames().forEach(line -> {
            var older = line.olderName();
            if (older != null) spellings.add(new Dated(line.code(), older, RegionLoader.BEFORE_EVERYTHING));
        });
        template.batchUpdate("""
            insert into region_name (region_code, name, valid_from) values (?, ?, ?)
            on conflict (region_code, valid_from) do update set name = excluded.name
            """, spellings, CHUNK, (row, spelling) -> {
            row.setString(1, spelling.code().value());
            row.setString(2, spelling.name());
            row.setDate(3, Date.valueOf(spelling.from()));
        });
    }

    private record Dated(RegionCode code, String name, LocalDate from) {}

    void remember(RegionCode scope, RegionPlan plan, String sha256, Instant now, String by) {
        jdbc.sql("""
            insert into region_import (id, scope, valid_from, sha256, added, renamed, ended, imported_at, imported_by)
            values (:id, :scope, :from, :sha256, :added, :renamed, :ended, :now, :by)
            """)
                .param("id", UUID.randomUUID())
                .param("scope", scope.value())
                .param("from", plan.holdsFrom())
                .param("sha256", sha256)
                .param("added", plan.added().size())
                .param("renamed", plan.renamed().size())
                .param("ended", plan.ended().size())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
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
