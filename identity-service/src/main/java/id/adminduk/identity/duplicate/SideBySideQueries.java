package id.adminduk.identity.duplicate;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.duplicate.SideBySide.Row;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Masking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an officer compares.
@Repository
class SideBySideQueries {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SideBySideQueries(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    List<Row> rows(UUID one, UUID other) {
        var read = new HashMap<UUID, Map<String, @Nullable String>>();
        jdbc.sql("""
            select r.id, r.nik_sealed, r.name, r.title_before, r.title_after, r.sex, r.birth_place, r.birth_date, r.religion,
                   r.marital_status, r.mother_name_sealed, r.father_name_sealed, r.status, r.region_code, f.id as family_id, f.kk_sealed,
                   f.address, m.shdk,
                   (select min(h.changed_at)::date from resident_history h where h.resident_id = r.id) as recorded_on
              from resident r
              left join membership m on m.resident_id = r.id and m.until is null
              left join family f on f.id = m.family_id
             where r.id in (:one, :other)
            """).param("one", one).param("other", other).query(row -> {
            read.put(row.getObject("id", UUID.class), elements(row));
        });
        var ones = Objects.requireNonNull(read.get(one));
        var others = Objects.requireNonNull(read.get(other));
        var rows = new ArrayList<Row>();
        ones.forEach((element, value) -> rows.add(Row.of(element, value, others.get(element))));
        return rows;
    }

    private Map<String, @Nullable String> elements(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("nik", Masking.number(cipher.open("resident", "nik_sealed", id, row.getBytes("nik_sealed"))));
        all.put(
                "name",
                new Titles(row.getString("title_before"), row.getString("title_after")).around(row.getString("name")));
        all.put("sex", Sex.valueOf(row.getString("sex")).label());
        all.put("birthPlace", row.getString("birth_place"));
        all.put("birthDate", row.getString("birth_date"));
        all.put("religion", Religion.valueOf(row.getString("religion")).label());
        all.put(
                "maritalStatus",
                MaritalStatus.valueOf(row.getString("marital_status")).label());
        all.put("motherName", open(id, "mother_name_sealed", row));
        all.put("fatherName", open(id, "father_name_sealed", row));
        all.put("status", row.getString("status"));
        all.put("region", row.getString("region_code"));
        all.put("kkNumber", card(row));
        all.put("address", row.getString("address"));
        var shdk = row.getString("shdk");
        all.put("shdk", shdk == null ? null : Shdk.valueOf(shdk).label());
        all.put("recordedOn", row.getString("recorded_on"));
        return all;
    }

    private @Nullable String card(ResultSet row) throws SQLException {
        var sealed = row.getBytes("kk_sealed");
        if (sealed == null) return null;
        return Masking.number(cipher.open("family", "kk_sealed", row.getObject("family_id", UUID.class), sealed));
    }

    private @Nullable String open(UUID id, String column, ResultSet row) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : cipher.open("resident", column, id, sealed);
    }
}
