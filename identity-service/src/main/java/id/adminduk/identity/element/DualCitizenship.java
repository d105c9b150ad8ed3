package id.adminduk.identity.element;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A child with a citizenship beside the Indonesian one, for a time: within three years after the 18th birthday
/// it has to choose (anak berkewarganegaraan ganda terbatas, UU 12/2006 Ps. 6).
///
/// @param country the other country
/// @param number  of the affidavit or the decision, where there is one
public record DualCitizenship(
        @NotBlank @Size(max = 60) String country,
        @Nullable @Size(min = 1, max = 60) String number) {
    private static final int CHOOSES_BY = 21;

    /// The last day before it would have had to choose.
    public static LocalDate until(LocalDate birth) {
        return birth.plusYears(CHOOSES_BY).minusDays(1);
    }
}
