package id.adminduk.identity.newborn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.birth.BirthClaim.Guardian;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/// What a report tells of a child whose parents nobody knows (domain.md 3.3 BIRTH, 3.5 model 4; decision 0081): the
/// police report stands for the parents' papers, and somebody takes the child in.
@JsonIgnoreProperties(ignoreUnknown = true)
record Foundling(
        @NotNull @Valid Guardian guardian, @NotNull @Valid PoliceReport policeReport) {

    /// Berita acara of the police that received the child.
    record PoliceReport(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 120) String office) {}
}
