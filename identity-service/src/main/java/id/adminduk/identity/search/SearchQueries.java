package id.adminduk.identity.search;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.protection.HiddenHomes;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Residents of an officer's area by number, or by the keys of their names.
@Repository
class SearchQueries {
    private static final String SELECT = """
        select r.id, r.nik_sealed, r.name, r.title_before, r.title_after, r.sex, r.birth_place, r.birth_date, r.birth_unknown,
               r.region_code, r.status
          from resident r
        """;
    private static final String IN_AREA = " and " + Area.condition("r.region_code");

    /// Nobody of a hidden home is found here: the area of whoever finds them would tell their place.
    private static final String TO_BE_FOUND = " and " + HiddenHomes.mayBeFound("r.id");

    /// Somebody whose day or month of birth nobody knows may be born on any that is asked for.
    private static final String BORN = """
         and (r.birth_date between :from and :to
              or (r.birth_unknown = 'DAY' and r.birth_date between :monthFrom and :monthTo)
              or (r.birth_unknown = 'DAY_AND_MONTH' and r.birth_date between :yearFrom and :yearTo))
        """;

    private static final String BORN_IN_YEARS = " and r.birth_date between :from and :to";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final FieldCipher cipher;

    SearchQueries(JdbcClient jdbc, BlindIndex blindIndex, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.cipher = cipher;
    }

    /// What narrows a search by name.
    record Filter(
            RegionCode area,
            SearchRequest.@Nullable Born born,
            @Nullable List<String> regions,
            @Nullable Sex sex) {}

    List<Found> withNik(Nik nik, RegionCode area) {
        return jdbc.sql(SELECT + " where r.nik_index = :index" + IN_AREA + TO_BE_FOUND)
                .param("index", blindIndex.of("nik", nik.value()))
                .param("area", area.value())
                .query((row, _) -> read(row))
                .list();
    }

    List<Found> onCard(KkNumber number, RegionCode area) {
        return jdbc.sql(SELECT + """
              join membership m on m.resident_id = r.id and m.until is null
              join family f on f.id = m.family_id
             where f.kk_index = :index
            """ + IN_AREA + TO_BE_FOUND + " order by m.position")
                .param("index", blindIndex.of("kk", number.value()))
                .param("area", area.value())
                .query((row, _) -> read(row))
                .list();
    }

    /// Until the transaction ends every statement is planned for the words it is asked with: a plan made for any words
    /// and any years takes the wrong index for most (docs/performance.md).
    void planEachForItsWords() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /// Of each group the words that are in somebody's name.
    List<List<String>> known(List<List<String>> groups) {
        var known = jdbc.sql("select word from name_word where word = any(:words)")
                .param("words", groups.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .query(String.class)
                .set();
        return groups.stream()
                .map(group -> group.stream().filter(known::contains).toList())
                .toList();
    }

    /// People whose name has a word of every group, or of every group but one.
    List<Found> named(List<List<String>> groups, boolean oneMayMiss, Filter filter, int limit) {
        var sql = new StringBuilder(SELECT)
                .append(" where (")
                .append(condition(groups.size(), oneMayMiss))
                .append(')');
        sql.append(IN_AREA).append(TO_BE_FOUND);
        if (filter.born() != null) sql.append(filter.born().wholeYears() ? BORN_IN_YEARS : BORN);
        if (filter.regions() != null) sql.append(" and r.region_code = any(:regions::text[])");
        if (filter.sex() != null) sql.append(" and r.sex = :sex");
        var query = jdbc.sql(sql.append(" limit :limit").toString())
                .param("area", filter.area().value())
                .param("limit", limit);
        for (int i = 0; i < groups.size(); i++)
            query = query.param("group" + i, groups.get(i).toArray(String[]::new));
        if (filter.born() != null) {
            query = query.params(filter.born().columns());
        }
        if (filter.regions() != null)
            query = query.param("regions", filter.regions().toArray(String[]::new));
        if (filter.sex() != null) query = query.param("sex", filter.sex().name());
        return query.query((row, _) -> read(row)).list();
    }

    private static String condition(int groups, boolean oneMayMiss) {
        if (!oneMayMiss) return all(groups, -1);
        return IntStream.range(0, groups)
                .mapToObj(missing -> "(" + all(groups, missing) + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String all(int groups, int except) {
        return IntStream.range(0, groups)
                .filter(group -> group != except)
                .mapToObj(group -> "r.name_tokens && :group" + group + "::text[]")
                .collect(Collectors.joining(" and "));
    }

    private static BirthDate.@Nullable Unknown unknown(@Nullable String text) {
        return text == null ? null : BirthDate.Unknown.valueOf(text);
    }

    private Found read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var name = row.getString("name");
        var sealed = row.getBytes("nik_sealed");
        return new Found(
                id,
                () -> new Nik(cipher.open("resident", "nik_sealed", id, sealed)),
                name,
                new Titles(row.getString("title_before"), row.getString("title_after")).around(name),
                Sex.valueOf(row.getString("sex")),
                row.getString("birth_place"),
                row.getObject("birth_date", LocalDate.class),
                unknown(row.getString("birth_unknown")),
                new RegionCode(row.getString("region_code")),
                ResidentStatus.valueOf(row.getString("status")));
    }
}
