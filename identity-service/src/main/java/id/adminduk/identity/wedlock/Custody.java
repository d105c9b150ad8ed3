package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.NotNull;

/// With whom a child lives from now on; a child nobody names stays where it is.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Custody(@NotNull Nik nik, @NotNull Side with) {
    /// The parent the child is with.
    public enum Side {
        HUSBAND,
        WIFE
    }
}
