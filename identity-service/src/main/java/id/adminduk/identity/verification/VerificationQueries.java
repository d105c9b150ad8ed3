package id.adminduk.identity.verification;

import id.adminduk.identity.agreement.VerifiedField;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/// One indexed query for one check.
@Repository
class VerificationQueries {
    private static final String ONE = """
        select r.id, r.name, r.birth_place, r.birth_date, r.sex, r.region_code, r.marital_status, r.mother_name_sealed, r.status,
               exists (select 1 from protected_person p where p.resident_id = r.id and p.until is null) as hides_home,
        """;
    private static final String BY_NIK = " from resident r where r.nik_index = :nik and r.status <> 'DUPLICATE'";
    private static final String WITH_CARD = ONE + """
               (select f.kk_index from membership m join family f on f.id = m.family_id
                 where m.resident_id = r.id and m.until is null) as kk_index
        """ + BY_NIK;
    private static final String WITHOUT_CARD = ONE + " null::bytea as kk_index" + BY_NIK;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final FieldCipher cipher;
    private final Supplier<byte[]> nobodysMother;

    VerificationQueries(JdbcClient jdbc, BlindIndex blindIndex, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.cipher = cipher;
        this.nobodysMother =
                SingletonSupplier.of(() -> cipher.seal("resident", "mother_name_sealed", NOBODY, "Tidak Diketahui"));
    }

    Optional<OnFile> find(Nik nik, Set<VerifiedField> compared) {
        return jdbc.sql(compared.contains(VerifiedField.KK_NUMBER) ? WITH_CARD : WITHOUT_CARD)
                .param("nik", blindIndex.of("nik", nik.value()))
                .query((row, _) -> onFile(row, compared))
                .optional();
    }

    /// Somebody to compare with where there is nobody, so that a miss takes the time of a hit.
    OnFile nobody(Set<VerifiedField> compared) {
        return new OnFile(
                NOBODY,
                "Tidak Diketahui",
                "Tidak Diketahui",
                LocalDate.EPOCH,
                Sex.FEMALE,
                new RegionCode("00.00.00.0000"),
                MaritalStatus.BELUM_KAWIN,
                motherName(NOBODY, nobodysMother.get(), compared),
                ResidentStatus.DUPLICATE,
                cardIs(new byte[0]),
                false);
    }

    private OnFile onFile(ResultSet row, Set<VerifiedField> compared) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OnFile(
                id,
                row.getString("name"),
                row.getString("birth_place"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                new RegionCode(row.getString("region_code")),
                MaritalStatus.valueOf(row.getString("marital_status")),
                motherName(id, row.getBytes("mother_name_sealed"), compared),
                ResidentStatus.valueOf(row.getString("status")),
                cardIs(row.getBytes("kk_index")),
                row.getBoolean("hides_home"));
    }

    private @Nullable String motherName(UUID id, byte @Nullable [] sealed, Set<VerifiedField> compared) {
        if (sealed == null || !compared.contains(VerifiedField.MOTHER_NAME)) return null;
        return cipher.open("resident", "mother_name_sealed", id, sealed);
    }

    private Predicate<KkNumber> cardIs(byte @Nullable [] index) {
        var stored = index == null ? new byte[0] : index;
        return number -> MessageDigest.isEqual(stored, blindIndex.of("kk", number.value()));
    }
}
