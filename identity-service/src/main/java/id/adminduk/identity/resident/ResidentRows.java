package id.adminduk.identity.resident;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.DualCitizenship;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A resident as a row and back; the only place that seals and opens its columns.
@Component
public class ResidentRows {
    private static final String TABLE = "resident";

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    ResidentRows(FieldCipher cipher, BlindIndex blindIndex, JsonMapper json) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.json = json;
    }

    public byte[] indexOf(Nik nik) {
        return blindIndex.of("nik", nik.value());
    }

    public MapSqlParameterSource columnsOf(Resident resident) {
        var biodata = resident.biodata();
        return new MapSqlParameterSource("id", resident.id())
                .addValue(
                        "nikSealed",
                        seal(resident.id(), "nik_sealed", resident.nik().value()))
                .addValue("nikIndex", indexOf(resident.nik()))
                .addValue("name", resident.name().value())
                .addValue("nameTokens", NameTokens.asArray(resident.name().value()))
                .addValue("titleBefore", resident.titles().before())
                .addValue("titleAfter", resident.titles().after())
                .addValue("sex", biodata.sex().name())
                .addValue("birthPlace", resident.birth().place())
                .addValue("birthDate", resident.birth().date())
                .addValue("multipleOrder", resident.birth().multipleOrder())
                .addValue("citizenship", biodata.citizenship().name())
                .addValue("religion", biodata.religion().name())
                .addValue("educationSet", biodata.education().set().name())
                .addValue("education", biodata.education().code())
                .addValue("occupationSet", biodata.occupation().set().name())
                .addValue("occupation", biodata.occupation().code())
                .addValue("bloodGroup", biodata.bloodGroup().name())
                .addValue("maritalStatus", biodata.maritalStatus().name())
                .addValues(parent(resident.id(), "mother", resident.mother()).getValues())
                .addValues(parent(resident.id(), "father", resident.father()).getValues())
                .addValue("status", resident.standing().status().name())
                .addValue("statusSince", resident.standing().since())
                .addValue("region", resident.region().value())
                .addValue("version", resident.version())
                .addValues(foreigner(resident).getValues())
                .addValues(particulars(resident).getValues());
    }

    private MapSqlParameterSource foreigner(Resident resident) {
        var unknown = resident.birth().unknown();
        var foreigner = resident.foreigner();
        var permit = foreigner == null ? null : foreigner.permit();
        var told = foreigner == null ? null : json.writeValueAsString(foreigner);
        return new MapSqlParameterSource("birthUnknown", unknown == null ? null : unknown.name())
                .addValue("foreignerSealed", seal(resident.id(), "foreigner_sealed", told))
                .addValue("permitKind", permit == null ? null : permit.kind().name())
                .addValue("permitValidUntil", permit == null ? null : permit.validUntil())
                .addValue(
                        "dualUntil",
                        foreigner == null || foreigner.dual() == null
                                ? null
                                : DualCitizenship.until(resident.birth().date()));
    }

    /// Nearly everybody in an old file has none: then nothing is sealed.
    private MapSqlParameterSource particulars(Resident resident) {
        var particulars = resident.particulars();
        var told = particulars.equals(Particulars.NONE) ? null : json.writeValueAsString(particulars);
        var certificates = particulars.certificates();
        var enrolment = particulars.enrolment();
        return new MapSqlParameterSource("particularsSealed", seal(resident.id(), "particulars_sealed", told))
                .addValue("holdsBirthAkta", held(certificates.birth()))
                .addValue("holdsMarriageAkta", held(certificates.marriage()))
                .addValue("holdsDivorceAkta", held(certificates.divorce()))
                .addValue("biometricsOn", enrolment.biometricsOn())
                .addValue("ktpOn", enrolment.ktpOn())
                .addValue("kiaOn", enrolment.kiaOn())
                .addValue("ikdOn", enrolment.ikdOn());
    }

    private static @Nullable Boolean held(@Nullable Certificate certificate) {
        return certificate == null ? null : certificate.held();
    }

    private Particulars particulars(UUID id, byte @Nullable [] sealed) {
        var told = open(id, "particulars_sealed", sealed);
        return told == null ? Particulars.NONE : json.readValue(told, Particulars.class);
    }

    private @Nullable Foreigner foreigner(UUID id, byte @Nullable [] sealed) {
        var told = open(id, "foreigner_sealed", sealed);
        return told == null ? null : json.readValue(told, Foreigner.class);
    }

    private static Birth birth(ResultSet row) throws SQLException {
        var unknown = row.getString("birth_unknown");
        return new Birth(
                row.getString("birth_place"),
                date(row, "birth_date"),
                row.getInt("multiple_order"),
                unknown == null ? null : BirthDate.Unknown.valueOf(unknown));
    }

    private MapSqlParameterSource parent(UUID child, String role, @Nullable Parent parent) {
        var nik = parent == null || parent.nik() == null ? null : parent.nik().value();
        var name = parent == null ? null : parent.name();
        return new MapSqlParameterSource(role + "Id", parent == null ? null : parent.id())
                .addValue(role + "NikSealed", seal(child, role + "_nik_sealed", nik))
                .addValue(role + "NameSealed", seal(child, role + "_name_sealed", name));
    }

    public Resident read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Resident(
                id,
                new Nik(cipher.open(TABLE, "nik_sealed", id, row.getBytes("nik_sealed"))),
                new PersonName(row.getString("name")),
                new Titles(row.getString("title_before"), row.getString("title_after")),
                birth(row),
                biodata(row),
                parent(row, id, "mother"),
                parent(row, id, "father"),
                foreigner(id, row.getBytes("foreigner_sealed")),
                particulars(id, row.getBytes("particulars_sealed")),
                new Standing(ResidentStatus.valueOf(row.getString("status")), date(row, "status_since")),
                new RegionCode(row.getString("region_code")),
                row.getLong("version"));
    }

    private static Biodata biodata(ResultSet row) throws SQLException {
        return new Biodata(
                Sex.valueOf(row.getString("sex")),
                Citizenship.valueOf(row.getString("citizenship")),
                Religion.valueOf(row.getString("religion")),
                new Education(CodeSet.valueOf(row.getString("education_set")), row.getInt("education")),
                new Occupation(CodeSet.valueOf(row.getString("occupation_set")), row.getInt("occupation")),
                BloodGroup.valueOf(row.getString("blood_group")),
                MaritalStatus.valueOf(row.getString("marital_status")));
    }

    private @Nullable Parent parent(ResultSet row, UUID child, String role) throws SQLException {
        var name = open(child, role + "_name_sealed", row.getBytes(role + "_name_sealed"));
        if (name == null) return null;
        var nik = open(child, role + "_nik_sealed", row.getBytes(role + "_nik_sealed"));
        return new Parent(row.getObject(role + "_id", UUID.class), nik == null ? null : new Nik(nik), name);
    }

    private byte @Nullable [] seal(UUID id, String column, @Nullable String plain) {
        return plain == null ? null : cipher.seal(TABLE, column, id, plain);
    }

    private @Nullable String open(UUID id, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(TABLE, column, id, sealed);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
