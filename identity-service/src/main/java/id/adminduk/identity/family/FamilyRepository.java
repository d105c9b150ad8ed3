package id.adminduk.identity.family;

import id.adminduk.identity.resident.Change;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Family cards and the versions they went through.
@Repository
public class FamilyRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final FamilyRows rows;

    FamilyRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template, FamilyRows rows) {
        this.jdbc = jdbc;
        this.template = template;
        this.rows = rows;
    }

    public void add(List<Family> families, Change change) {
        template.batchUpdate("""
            insert into family (id, kk_sealed, kk_index, address, rt, rw, korong, postal_code, region_code, head_id, status,
                    recorded_on, contact_sealed, version)
            values (:id, :kkSealed, :kkIndex, :address, :rt, :rw, :korong, :postalCode, :region, :headId, :status,
                    :recordedOn, :contactSealed, :version)
            """, families.stream().map(rows::columnsOf).toArray(MapSqlParameterSource[]::new));
        addHistory(families.stream()
                .map(family -> historyOf(null, family, null, change))
                .toList());
    }

    /// The card somebody is on today.
    public Optional<Family> familyOf(UUID resident) {
        return jdbc.sql("select " + FamilyRows.COLUMNS
                        + " from family f join membership m on m.family_id = f.id and m.until is null where"
                        + " m.resident_id = :resident")
                .param("resident", resident)
                .query((row, _) -> rows.read(row))
                .optional();
    }

    public Optional<Family> find(UUID id) {
        return jdbc.sql("select " + FamilyRows.COLUMNS + " from family f where f.id = :id")
                .param("id", id)
                .query((row, _) -> rows.read(row))
                .optional();
    }

    /// The card as it is now; nobody else changes it until the transaction ends.
    public Family lock(UUID id) {
        return jdbc.sql("select " + FamilyRows.COLUMNS + " from family f where f.id = :id for no key update")
                .param("id", id)
                .query((row, _) -> rows.read(row))
                .single();
    }

    /// Cards in the order of their ids, locked in it, so that nobody waits for anybody in a circle.
    public List<Family> lock(Collection<UUID> ids) {
        return jdbc.sql("select " + FamilyRows.COLUMNS
                        + " from family f where f.id = any(:ids) order by f.id for no key update")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> rows.read(row))
                .list();
    }

    /// Where the family lives whose card carries this number.
    public Optional<RegionCode> regionOf(KkNumber number) {
        return jdbc.sql("select region_code from family where kk_index = :index and status = 'ACTIVE'")
                .param("index", rows.indexOf(number))
                .query((row, _) -> new RegionCode(row.getString("region_code")))
                .optional();
    }

    /// The card that carries this number today.
    public Optional<UUID> idOf(KkNumber number) {
        return jdbc.sql("select id from family where kk_index = :index")
                .param("index", rows.indexOf(number))
                .query(UUID.class)
                .optional();
    }

    /// New versions of cards the caller has locked, each with what it was before; a number it lost is retired.
    public List<Family> update(List<Family> before, List<Family> after, Change change) {
        var next = after.stream().map(Family::withNextVersion).toList();
        int[] changed =
                template.batchUpdate("""
                    update family
                       set kk_sealed = case when kk_index = :kkIndex then kk_sealed else :kkSealed end, kk_index = :kkIndex,
                           address = :address, rt = :rt, rw = :rw, korong = :korong, postal_code = :postalCode,
                           region_code = :region, head_id = :headId, status = :status, recorded_on = :recordedOn,
                           contact_sealed = :contactSealed, version = :version
                     where id = :id and version = :version - 1
                    """, next.stream().map(rows::columnsOf).toArray(MapSqlParameterSource[]::new));
        if (IntStream.of(changed).anyMatch(count -> count != 1)) throw new StaleVersion();
        for (int index = 0; index < next.size(); index++) retire(before.get(index), next.get(index));
        addHistory(IntStream.range(0, next.size())
                .mapToObj(index -> historyOf(before.get(index), next.get(index), null, change))
                .toList());
        return next;
    }

    private void retire(Family before, Family after) {
        if (before.number().equals(after.number())) return;
        jdbc.sql("insert into retired_kk_number (kk_index, family_id, retired_on) values (:index, :family, :on)")
                .param("index", rows.indexOf(before.number()))
                .param("family", before.id())
                .param("on", after.recordedOn())
                .update();
    }

    /// Raises the version of a card to which a child was added.
    public Family childAdded(Family before, UUID child, Change change) {
        var after = before.withNextVersion();
        int changed = jdbc.sql("update family set version = :next where id = :id and version = :version")
                .param("next", after.version())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed == 0) throw new StaleVersion();
        addHistory(List.of(historyOf(before, after, child, change)));
        return after;
    }

    private void addHistory(List<MapSqlParameterSource> entries) {
        template.batchUpdate("""
            insert into family_history (family_id, version, changed_at, changed_by, case_id, change, resident_id, before, after)
            values (:id, :version, :at, :by, :caseId, :change, :resident, :before, :after)
            """, entries.toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource historyOf(
            @Nullable Family before, Family after, @Nullable UUID resident, Change change) {
        return new MapSqlParameterSource("id", after.id())
                .addValue("version", after.version())
                .addValue("at", change.at().atOffset(ZoneOffset.UTC))
                .addValue("by", change.by())
                .addValue("caseId", change.caseId())
                .addValue("change", change.kind().name())
                .addValue("resident", resident)
                .addValue("before", before == null ? null : rows.pastOf(before, "before"))
                .addValue("after", rows.pastOf(after, "after"));
    }
}
