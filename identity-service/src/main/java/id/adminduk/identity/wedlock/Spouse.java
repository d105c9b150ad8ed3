package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// One of the two on a form. Somebody of another district is never changed here: only the own side is (domain.md
/// 3.5).
///
/// @param foreigner the name of somebody who has no NIK
@JsonIgnoreProperties(ignoreUnknown = true)
public record Spouse(
        @Nullable Nik nik,
        @Nullable Boolean elsewhere,
        @Nullable @Size(min = 1, max = 100) String foreigner) {

    @AssertTrue(message = "a number or the name of a foreigner")
    boolean isNamed() {
        return (nik == null) == (foreigner != null);
    }

    public static Spouse of(Nik nik) {
        return new Spouse(nik, null, null);
    }

    public boolean livesElsewhere() {
        return nik == null || Boolean.TRUE.equals(elsewhere);
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Spouse[...]";
    }
}
