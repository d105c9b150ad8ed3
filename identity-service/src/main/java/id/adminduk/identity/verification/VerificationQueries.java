package id.adminduk.identity.verification;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.protection.HiddenHomes;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/// One indexed query for all checks of a round.
@Repository
class VerificationQueries {
    private static final String SOME = """
        select r.nik_index, r.id, r.name, r.birth_place, r.birth_date, r.sex, r.region_code, r.marital_status,
               r.mother_name_sealed, r.status,
               not %s as hides_home,
        """.formatted(HiddenHomes.mayBeFound("r.id"));
    private static final String BY_NIK = " from resident r where r.nik_index = any(:niks) and r.status <> 'DUPLICATE'";
    private static final String WITH_CARD = SOME + """
               (select f.kk_index from membership m join family f on f.id = m.family_id
                 where m.resident_id = r.id and m.until is null) as kk_index
        """ + BY_NIK;
    private static final String WITHOUT_CARD = SOME + " null::bytea as kk_index" + BY_NIK;

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

    Map<Nik, OnFile> find(List<Nik> niks, boolean withCard) {
        var byIndex = new HashMap<ByteBuffer, Nik>();
        niks.forEach(nik -> byIndex.put(ByteBuffer.wrap(blindIndex.of("nik", nik.value())), nik));
        var found = new HashMap<Nik, OnFile>();
        jdbc.sql(withCard ? WITH_CARD : WITHOUT_CARD)
                .param("niks", byIndex.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(row -> {
                    var nik = byIndex.get(ByteBuffer.wrap(row.getBytes("nik_index")));
                    found.put(Objects.requireNonNull(nik), onFile(row));
                });
        return found;
    }

    /// Somebody to compare with where there is nobody, so that a miss takes the time of a hit.
    OnFile nobody() {
        return new OnFile(
                NOBODY,
                "Tidak Diketahui",
                "Tidak Diketahui",
                LocalDate.EPOCH,
                Sex.FEMALE,
                new RegionCode("00.00.00.0000"),
                MaritalStatus.BELUM_KAWIN,
                motherName(NOBODY, nobodysMother.get()),
                ResidentStatus.DUPLICATE,
                cardIs(new byte[0]),
                false);
    }

    private OnFile onFile(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OnFile(
                id,
                row.getString("name"),
                row.getString("birth_place"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                new RegionCode(row.getString("region_code")),
                MaritalStatus.valueOf(row.getString("marital_status")),
                motherName(id, row.getBytes("mother_name_sealed")),
                ResidentStatus.valueOf(row.getString("status")),
                cardIs(row.getBytes("kk_index")),
                row.getBoolean("hides_home"));
    }

    private Supplier<@Nullable String> motherName(UUID id, byte @Nullable [] sealed) {
        return () -> sealed == null ? null : cipher.open("resident", "mother_name_sealed", id, sealed);
    }

    private Predicate<KkNumber> cardIs(byte @Nullable [] index) {
        var stored = index == null ? new byte[0] : index;
        return number -> MessageDigest.isEqual(stored, blindIndex.of("kk", number.value()));
    }
}
