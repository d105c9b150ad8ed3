package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Regions and the names they had.
@Repository
public class RegionRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RegionRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void save(List<Region> parentsFirst) {
        template.batchUpdate("""
            insert into region (code, name, level, parent) values (?, ?, ?, ?)
            on conflict (code) do nothing
            """, parentsFirst, 200, (row, region) -> {
            row.setString(1, region.code().value());
            row.setString(2, region.name());
            row.setString(3, region.level().name());
            row.setString(4, region.parent() == null ? null : region.parent().value());
        });
    }

    void saveName(RegionCode code, String name, LocalDate validFrom) {
        jdbc.sql("""
            insert into region_name (region_code, name, valid_from) values (:code, :name, :validFrom)
            on conflict (region_code, valid_from) do nothing
            """)
                .param("code", code.value())
                .param("name", name)
                .param("validFrom", validFrom)
                .update();
    }

    void saveTodaysNames(LocalDate validFrom) {
        jdbc.sql("""
            insert into region_name (region_code, name, valid_from)
            select code, name, :validFrom from region r
             where not exists (select 1 from region_name n where n.region_code = r.code)
            on conflict (region_code, valid_from) do nothing
            """).param("validFrom", validFrom).update();
    }

    /// Places that have or had this name, whatever the capitals.
    List<RegionCode> named(String name) {
        return jdbc.sql("select distinct region_code from region_name where lower(name) = lower(:name) order by"
                        + " region_code")
                .param("name", name)
                .query((row, _) -> RegionCode.of(row.getString("region_code")))
                .list();
    }

    /// Whether a family can move there: a nagari that has not ended.
    public boolean isNagari(RegionCode code) {
        return jdbc.sql("select exists (select 1 from region where code = :code and level = 'NAGARI' and (valid_until"
                        + " is null or valid_until > (now() at time zone 'Asia/Jakarta')::date))")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    /// Every place inside the places with this code, or with this name today or in the past.
    public List<RegionCode> within(String codeOrName) {
        return jdbc.sql("""
            select r.code from region r
             where exists (select 1 from region_name n
                            where (n.region_code = :asked or lower(n.name) = lower(:asked))
                              and (r.code = n.region_code or starts_with(r.code, n.region_code || '.')))
             order by r.code
            """)
                .param("asked", codeOrName)
                .query((row, _) -> RegionCode.of(row.getString("code")))
                .list();
    }

    public PlaceNames namesOf(RegionCode nagari) {
        return placeOf(nagari).orElseThrow();
    }

    /// Nothing for a code that is no nagari of ours. The names are today's: one that a list gives for a day to
    /// come is not printed before that day (decision 0062).
    public Optional<PlaceNames> placeOf(RegionCode nagari) {
        var names = jdbc.sql("""
            select coalesce((select n.name from region_name n
                              where n.region_code = r.code and n.valid_from <= (now() at time zone 'Asia/Jakarta')::date
                              order by n.valid_from desc limit 1), r.name) as name
              from region r where r.code in (:nagari, :kecamatan, :kabupaten, :province)
             order by length(r.code) desc
            """)
                .param("nagari", nagari.value())
                .param("kecamatan", nagari.kecamatan().value())
                .param("kabupaten", nagari.kabupaten().value())
                .param("province", nagari.value().substring(0, 2))
                .query((row, _) -> row.getString("name"))
                .list();
        return names.size() < RegionLevel.values().length
                ? Optional.empty()
                : Optional.of(new PlaceNames(names.get(0), names.get(1), names.get(2), names.get(3)));
    }
}
