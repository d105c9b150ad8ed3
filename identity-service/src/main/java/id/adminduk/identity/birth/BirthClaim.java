package id.adminduk.identity.birth;

import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about a birth, as far as the registry can check it. Names are free text: they are compared, not
/// stored.
public record BirthClaim(
        Nik motherNik,
        @Nullable Nik fatherNik,
        String motherName,
        @Nullable String fatherName,
        LocalDate birthDate,
        int multipleOrder) {}
