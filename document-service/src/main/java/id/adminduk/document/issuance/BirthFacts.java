package id.adminduk.document.issuance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the registry decided about a birth, as far as an akta prints it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record BirthFacts(
        Child child,
        int aktaModel,
        @Nullable Parent mother,
        @Nullable Parent father,
        @Nullable Marriage marriage) {

    /// @param birthOrder null of a foundling
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Child(
            Nik nik,
            String name,
            String sex,
            LocalDate birthDate,
            String birthPlace,
            @Nullable Integer birthOrder) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parent(@Nullable Nik nik, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Marriage(
            @Nullable String number, @Nullable LocalDate date) {}
}
