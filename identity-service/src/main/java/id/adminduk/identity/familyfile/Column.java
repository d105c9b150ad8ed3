package id.adminduk.identity.familyfile;

import static id.adminduk.identity.familyfile.Column.Use.NOT_KEPT;
import static id.adminduk.identity.familyfile.Column.Use.OPTIONAL;
import static id.adminduk.identity.familyfile.Column.Use.REQUIRED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns of a family file (form F-1.01, domain.md 2.2), named in its first row in any order.
public enum Column {
    NO_KK(REQUIRED),
    NIK(REQUIRED),
    NAMA(REQUIRED),
    GELAR_DEPAN(OPTIONAL),
    GELAR_BELAKANG(OPTIONAL),
    JENIS_KELAMIN(REQUIRED),
    TEMPAT_LAHIR(REQUIRED),
    TGL_LAHIR(REQUIRED),
    KEWARGANEGARAAN(OPTIONAL),
    GOL_DARAH(OPTIONAL),
    AGAMA(REQUIRED),
    STATUS_KAWIN(REQUIRED),
    AKTA_KAWIN_NO(OPTIONAL),
    AKTA_KAWIN_TGL(OPTIONAL),
    SHDK(REQUIRED),
    PENDIDIKAN(REQUIRED),
    PEKERJAAN(REQUIRED),
    NIK_IBU(OPTIONAL),
    NAMA_IBU(OPTIONAL),
    NIK_AYAH(OPTIONAL),
    NAMA_AYAH(OPTIONAL),
    ALAMAT(REQUIRED),
    RT(REQUIRED),
    RW(REQUIRED),
    DUSUN(REQUIRED),
    KODE_WILAYAH(REQUIRED),
    KODE_POS(REQUIRED),
    TGL_KK(OPTIONAL),
    AKTA_LAHIR_ADA(OPTIONAL),
    AKTA_LAHIR_NO(OPTIONAL),
    ORGANISASI_KEPERCAYAAN(OPTIONAL),
    DISABILITAS(OPTIONAL),
    JENIS_DISABILITAS(OPTIONAL),
    AKTA_KAWIN_ADA(OPTIONAL),
    AKTA_CERAI_ADA(OPTIONAL),
    AKTA_CERAI_NO(OPTIONAL),
    AKTA_CERAI_TGL(OPTIONAL),
    PASPOR_NO(OPTIONAL),
    PASPOR_BERLAKU(OPTIONAL),
    SPONSOR_NAMA(OPTIONAL),
    SPONSOR_TIPE(OPTIONAL),
    SPONSOR_ALAMAT(OPTIONAL),
    IZIN_TINGGAL_JENIS(OPTIONAL),
    IZIN_TINGGAL_NO(OPTIONAL),
    IZIN_TINGGAL_TEMPAT(OPTIONAL),
    IZIN_TINGGAL_TERBIT(OPTIONAL),
    IZIN_TINGGAL_BERLAKU(OPTIONAL),
    DATANG_TEMPAT(OPTIONAL),
    DATANG_TGL(OPTIONAL),
    SK_WNI_NO(OPTIONAL),
    TELEPON(OPTIONAL),
    EMAIL(OPTIONAL),
    TELEPON_KK(OPTIONAL),
    EMAIL_KK(OPTIONAL),
    ALAMAT_SEBELUMNYA(OPTIONAL),
    KEWARGANEGARAAN_LAIN(OPTIONAL),
    PEREKAMAN_TGL(OPTIONAL),
    KTP_TGL(OPTIONAL),
    KIA_TGL(OPTIONAL),
    IKD_TGL(OPTIONAL),
    SIDIK_JARI(NOT_KEPT),
    IRIS(NOT_KEPT),
    TANDA_TANGAN(NOT_KEPT);

    /// Whether a file must have a column, and whether the registry keeps what stands in it.
    public enum Use {
        REQUIRED,
        OPTIONAL,
        NOT_KEPT
    }

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::title, column -> column));

    private static final Set<Column> DATES = EnumSet.of(
            TGL_LAHIR,
            TGL_KK,
            AKTA_KAWIN_TGL,
            AKTA_CERAI_TGL,
            PASPOR_BERLAKU,
            IZIN_TINGGAL_TERBIT,
            IZIN_TINGGAL_BERLAKU,
            DATANG_TGL,
            PEREKAMAN_TGL,
            KTP_TGL,
            KIA_TGL,
            IKD_TGL);

    private final Use use;

    Column(Use use) {
        this.use = use;
    }

    public Use use() {
        return use;
    }

    /// What the first row calls it: `no_kk`.
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whatever the capitals, with spaces for underscores; West Sumatra's word for a dusun is korong.
    static Optional<Column> titled(String text) {
        var title = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Optional.ofNullable(title.equals("korong") ? DUSUN : BY_TITLE.get(title));
    }

    /// Those written as days; a spreadsheet keeps them as numbers.
    boolean isDate() {
        return DATES.contains(this);
    }
}
