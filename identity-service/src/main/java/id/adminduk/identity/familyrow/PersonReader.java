package id.adminduk.identity.familyrow;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one row as a resident.
public final class PersonReader {
    private final CodeSet codes;
    private final Set<RegionCode> nagari;
    private final LocalDate today;

    public PersonReader(CodeSet codes, Set<RegionCode> nagari, LocalDate today) {
        this.codes = codes;
        this.nagari = nagari;
        this.today = today;
    }

    /// Empty when something is missing or wrong; every fault is on the list then.
    public Optional<Person> read(Line line, List<Problem> problems) {
        var cells = new Cells(line, today, problems);
        if (line.tooLong()) cells.problem(Column.NO_KK, ProblemCode.CELLS_TOO_MANY);
        var nik = nik(cells);
        var name = cells.read(Column.NAMA, ProblemCode.NAME_INVALID, PersonName::new);
        var birth = birth(cells);
        var region = cells.read(Column.KODE_WILAYAH, ProblemCode.REGION_UNKNOWN, this::nagari);
        var shdk = cells.code(Column.SHDK, Lists.shdk(codes));
        var biodata = biodata(cells);
        var mother = parent(cells, Column.NIK_IBU, Column.NAMA_IBU);
        var father = parent(cells, Column.NIK_AYAH, Column.NAMA_AYAH);
        var titles = new Titles(cells.optionalText(Column.GELAR_DEPAN), cells.optionalText(Column.GELAR_BELAKANG));
        var foreigner = ForeignerReader.read(cells);
        var particulars = new ParticularsReader(codes, cells).read();
        if (nik == null || name == null || birth == null || region == null || shdk == null || biodata == null) {
            return Optional.empty();
        }
        warn(cells, nik, birth, biodata);
        var standing = new Standing(ResidentStatus.ACTIVE, today);
        var resident = new Resident(
                BulkId.next(),
                nik,
                name,
                titles,
                birth,
                biodata,
                mother,
                father,
                foreigner,
                particulars,
                standing,
                region,
                1);
        return Optional.of(new Person(line, resident, shdk));
    }

    private static @Nullable Nik nik(Cells cells) {
        var fault = NumberRules.faultOfNik(cells.raw(Column.NIK));
        fault.ifPresent(code -> cells.problem(Column.NIK, code));
        return fault.isPresent() ? null : new Nik(cells.raw(Column.NIK));
    }

    private static @Nullable Birth birth(Cells cells) {
        var place = cells.text(Column.TEMPAT_LAHIR);
        var date = cells.birthDate(Column.TGL_LAHIR);
        return place == null || date == null ? null : Birth.of(place, date, 0);
    }

    private @Nullable Biodata biodata(Cells cells) {
        var sex = cells.read(Column.JENIS_KELAMIN, ProblemCode.CODE_UNKNOWN, PersonReader::sex);
        var religion = cells.code(Column.AGAMA, List.of(Religion.values()));
        var education = cells.read(
                Column.PENDIDIKAN, ProblemCode.CODE_UNKNOWN, text -> new Education(codes, Integer.parseInt(text)));
        var occupation = cells.read(
                Column.PEKERJAAN, ProblemCode.CODE_UNKNOWN, text -> new Occupation(codes, Integer.parseInt(text)));
        var blood = cells.has(Column.GOL_DARAH)
                ? cells.code(Column.GOL_DARAH, List.of(BloodGroup.values()))
                : BloodGroup.UNKNOWN;
        var citizenship = cells.has(Column.KEWARGANEGARAAN)
                ? cells.read(Column.KEWARGANEGARAAN, ProblemCode.CODE_UNKNOWN, Citizenship::valueOf)
                : Citizenship.WNI;
        boolean recorded = cells.has(Column.AKTA_KAWIN_NO) || cells.has(Column.AKTA_CERAI_NO);
        var status = cells.code(Column.STATUS_KAWIN, Lists.maritalStatus(codes, recorded));
        if (sex == null || religion == null || education == null || occupation == null) return null;
        if (blood == null || citizenship == null || status == null) return null;
        return new Biodata(sex, citizenship, religion, education, occupation, blood, status);
    }

    private static Sex sex(String text) {
        return switch (text) {
            case "1", "L" -> Sex.MALE;
            case "2", "P" -> Sex.FEMALE;
            default -> throw new IllegalArgumentException();
        };
    }

    /// A parent without a name is no parent; a number that cannot be one is left out, for it may be unknown.
    private static @Nullable Parent parent(Cells cells, Column number, Column name) {
        if (!cells.has(name)) return null;
        var written = cells.read(name, ProblemCode.NAME_INVALID, PersonName::new);
        if (written == null) return null;
        var text = cells.raw(number);
        var fault = NumberRules.faultOfNik(text);
        if (fault.isEmpty()) return new Parent(null, new Nik(text), written.value());
        if (fault.get() != ProblemCode.NIK_MISSING) cells.problem(number, ProblemCode.PARENT_NIK_UNUSABLE);
        return new Parent(null, null, written.value());
    }

    private RegionCode nagari(String text) {
        boolean bare = text.length() == 10 && text.indexOf('.') < 0;
        var region = new RegionCode(
                bare
                        ? String.join(
                                ".",
                                text.substring(0, 2),
                                text.substring(2, 4),
                                text.substring(4, 6),
                                text.substring(6))
                        : text);
        if (!nagari.contains(region)) throw new IllegalArgumentException();
        return region;
    }

    private static void warn(Cells cells, Nik nik, Birth birth, Biodata biodata) {
        if (birth.unknown() == null && !NumberRules.datesAgree(nik, birth.date())) {
            cells.problem(Column.TGL_LAHIR, ProblemCode.NIK_BIRTH_DATE_DIFFERS);
        }
        if (!NumberRules.sexesAgree(nik, biodata.sex())) {
            cells.problem(Column.JENIS_KELAMIN, ProblemCode.NIK_SEX_DIFFERS);
        }
    }
}
