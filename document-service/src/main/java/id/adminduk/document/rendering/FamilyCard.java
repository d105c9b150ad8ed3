package id.adminduk.document.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything printed on a kartu keluarga; labels of coded columns arrive ready to print.
///
/// @param korong the part of the nagari, printed with the address when present
public record FamilyCard(
        String kkNumber,
        String headName,
        String address,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable String postalCode,
        @Nullable String korong,
        String nagari,
        String kecamatan,
        String kabupaten,
        String province,
        List<Member> members,
        Issue issue) {

    public FamilyCard {
        members = List.copyOf(members);
        if (members.isEmpty()) throw new IllegalArgumentException("a family card without members");
    }

    /// One line in each of the two tables.
    public record Member(
            String nik,
            String name,
            String sex,
            String birthPlace,
            LocalDate birthDate,
            String religion,
            String education,
            String occupation,
            @Nullable String bloodGroup,
            String maritalStatus,
            @Nullable LocalDate marriageDate,
            @Nullable LocalDate divorceDate,
            String relation,
            String citizenship,
            @Nullable String passportNo,
            @Nullable String kitapNo,
            @Nullable String fatherName,
            @Nullable String motherName) {}
}
