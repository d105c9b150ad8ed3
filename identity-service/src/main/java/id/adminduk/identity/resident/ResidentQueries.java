package id.adminduk.identity.resident;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads about residents that need no whole record.
@Repository
class ResidentQueries {
    private static final String REGISTERED_PERSON = """
        select r.id, m.family_id, r.region_code, r.name, r.marital_status <> 'BELUM_KAWIN' as ever_married
          from resident r
          join membership m on m.resident_id = r.id and m.until is null
          join family f on f.id = m.family_id and f.status = 'ACTIVE'
         where r.status = 'ACTIVE' and
        """;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final FieldCipher cipher;

    ResidentQueries(JdbcClient jdbc, BlindIndex blindIndex, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.cipher = cipher;
    }

    Optional<RegisteredPerson> registeredPerson(Nik nik, KkNumber kkNumber, LocalDate birthDate) {
        return jdbc.sql(REGISTERED_PERSON + " r.nik_index = :nik and f.kk_index = :kk and r.birth_date = :birthDate")
                .param("nik", blindIndex.of("nik", nik.value()))
                .param("kk", blindIndex.of("kk", kkNumber.value()))
                .param("birthDate", birthDate)
                .query((row, _) -> person(row))
                .optional();
    }

    Optional<RegisteredPerson> registeredPerson(Nik nik) {
        return jdbc.sql(REGISTERED_PERSON + " r.nik_index = :nik")
                .param("nik", blindIndex.of("nik", nik.value()))
                .query((row, _) -> person(row))
                .optional();
    }

    Optional<RegisteredPerson> registeredPerson(UUID id) {
        return jdbc.sql(REGISTERED_PERSON + " r.id = :id")
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    /// Without the place of whoever is protected, or shares a home with somebody who is (promises.md T30).
    Optional<ResidentSummary> summary(Nik nik) {
        return jdbc.sql("""
            select r.id, r.name, r.birth_date, r.sex, r.status, m.family_id, f.kk_sealed,
                   case when not exists (select 1 from protected_person p
                                           left join membership o on o.resident_id = p.resident_id and o.until is null
                                          where p.until is null and (p.resident_id = r.id or o.family_id = m.family_id))
                        then r.region_code end as region_code, f.korong
              from resident r
              left join membership m on m.resident_id = r.id and m.until is null
              left join family f on f.id = m.family_id
             where r.nik_index = :nik
            """)
                .param("nik", blindIndex.of("nik", nik.value()))
                .query((row, _) -> summary(row))
                .optional();
    }

    private static RegisteredPerson person(ResultSet row) throws SQLException {
        return new RegisteredPerson(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                new RegionCode(row.getString("region_code")),
                new PersonName(row.getString("name")),
                row.getBoolean("ever_married"));
    }

    private ResidentSummary summary(ResultSet row) throws SQLException {
        @Nullable UUID family = row.getObject("family_id", UUID.class);
        @Nullable String region = row.getString("region_code");
        return new ResidentSummary(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("name")),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                region == null ? null : new RegionCode(region),
                region == null ? null : row.getString("korong"),
                family,
                family == null ? null : masked(family, row.getBytes("kk_sealed")),
                ResidentStatus.valueOf(row.getString("status")));
    }

    private String masked(UUID family, byte[] sealed) {
        return new KkNumber(cipher.open("family", "kk_sealed", family, sealed)).toString();
    }
}
