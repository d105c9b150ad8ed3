package id.adminduk.identity.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is compared of somebody; names as search keys, a parent's name null where none is written.
record Suspect(
        UUID id,
        List<String> name,
        LocalDate birthDate,
        String birthPlace,
        int multipleOrder,
        @Nullable UUID motherId,
        @Nullable List<String> motherName,
        @Nullable List<String> fatherName) {}
