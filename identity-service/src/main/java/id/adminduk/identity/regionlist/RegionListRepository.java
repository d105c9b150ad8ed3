package id.adminduk.identity.regionlist;

import id.adminduk.identity.region.Region;
import id.adminduk.identity.region.RegionLevel;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.regionlist.RegionPlan.Ending;
import id.adminduk.kernel.types.RegionCode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an imported list changes in the tree of regions, and the lists that were imported.
@Repository
class RegionListRepository {
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RegionListRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// One import at a time.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('region-import', 0))::text")
                .query(String.class)
                .single();
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
}
