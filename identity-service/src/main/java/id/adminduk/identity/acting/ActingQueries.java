package id.adminduk.identity.acting;

import id.adminduk.identity.family.Shdk;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActingQueries {
    private static final String RELATIVE = """
        select r.id, r.name, m.family_id, r.region_code, m.shdk, r.birth_date, r.marital_status, r.mother_id, r.father_id
          from resident r join membership m on m.resident_id = r.id and m.until is null
         where r.status = 'ACTIVE' and
        """;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    ActingQueries(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    Optional<Relative> find(UUID person) {
        return jdbc.sql(RELATIVE + " r.id = :id")
                .param("id", person)
                .query(ActingQueries::relative)
                .optional();
    }

    Optional<Relative> find(Nik nik) {
        return jdbc.sql(RELATIVE + " r.nik_index = :nik")
                .param("nik", index.of("nik", nik.value()))
                .query(ActingQueries::relative)
                .optional();
    }

    List<Relative> familyOf(UUID person) {
        return jdbc.sql(RELATIVE + """
             m.family_id = (select family_id from membership where resident_id = :id and until is null)
             order by m.position
            """)
                .param("id", person)
                .query(ActingQueries::relative)
                .list();
    }

    private static Relative relative(ResultSet row, int number) throws SQLException {
        return new Relative(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("family_id", UUID.class),
                RegionCode.of(row.getString("region_code")),
                Shdk.valueOf(row.getString("shdk")),
                row.getObject("birth_date", LocalDate.class),
                !"BELUM_KAWIN".equals(row.getString("marital_status")),
                row.getObject("mother_id", UUID.class),
                row.getObject("father_id", UUID.class));
    }
}
