package id.adminduk.identity.family;

import id.adminduk.identity.element.BirthDate;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A family card as it is printed: every code already turned into its Indonesian label. The home of protected
/// persons is not on it.
public record FamilyCard(
        KkNumber kkNumber,
        String headName,
        String address,
        String rt,
        String rw,
        String postalCode,
        @Nullable String korong,
        String nagari,
        String kecamatan,
        String kabupaten,
        String province,
        List<Line> members) {

    public FamilyCard {
        members = List.copyOf(members);
    }

    /// The home and the line of one person alone, as their own card prints them.
    public FamilyCard only(Nik nik) {
        return new FamilyCard(
                kkNumber,
                headName,
                address,
                rt,
                rw,
                postalCode,
                korong,
                nagari,
                kecamatan,
                kabupaten,
                province,
                members.stream().filter(line -> line.nik().equals(nik)).toList());
    }

    /// One person's line on the card; an unknown parent is null.
    ///
    /// @param birthDateUnknown what of the date nobody knows; the day is that of the rule then
    public record Line(
            Nik nik,
            String name,
            String sex,
            String birthPlace,
            LocalDate birthDate,
            BirthDate.@Nullable Unknown birthDateUnknown,
            String religion,
            String education,
            String occupation,
            String bloodGroup,
            String maritalStatus,
            @Nullable LocalDate marriageDate,
            @Nullable LocalDate divorceDate,
            String shdk,
            String citizenship,
            @Nullable String passportNo,
            @Nullable String kitapNo,
            @Nullable String fatherName,
            @Nullable String motherName) {}
}
