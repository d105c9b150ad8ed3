package id.adminduk.document.issuance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A family as its card prints it; labels come ready to print.
@JsonIgnoreProperties(ignoreUnknown = true)
public record FamilyFacts(
        KkNumber kkNumber,
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
        List<Member> members) {

    public FamilyFacts {
        members = List.copyOf(members);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Member(
            Nik nik,
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
            String shdk,
            String citizenship,
            @Nullable String passportNo,
            @Nullable String kitapNo,
            @Nullable String fatherName,
            @Nullable String motherName) {}
}
