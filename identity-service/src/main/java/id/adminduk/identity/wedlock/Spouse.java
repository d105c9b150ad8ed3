package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// One of the two on a form. Somebody of another district is never changed here: only the own side is (domain.md 3.5).
@JsonIgnoreProperties(ignoreUnknown = true)
record Spouse(@NotNull Nik nik, @Nullable Boolean elsewhere) {
    boolean livesElsewhere() {
        return Boolean.TRUE.equals(elsewhere);
    }
}
