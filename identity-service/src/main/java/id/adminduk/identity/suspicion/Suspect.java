package id.adminduk.identity.suspicion;

import id.adminduk.identity.codes.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is compared of somebody; names as search keys, a parent's name null where none is written.
public record Suspect(
        UUID id,
        Sex sex,
        List<String> name,
        LocalDate birthDate,
        String birthPlace,
        int multipleOrder,
        @Nullable UUID motherId,
        @Nullable List<String> motherName,
        @Nullable List<String> fatherName) {
    public Suspect {
        name = List.copyOf(name);
        motherName = motherName == null ? null : List.copyOf(motherName);
        fatherName = fatherName == null ? null : List.copyOf(fatherName);
    }
}
