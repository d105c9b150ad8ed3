package id.adminduk.application.assistance;

import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// On whose word the counter acts for a resident (domain.md 3.1, F-1.07).
///
/// @param holder who came in the resident's place; nobody where the resident came
/// @param letter the number of the power of attorney
/// @param consentShown whether who came was told what is done in the resident's name, and agreed
public record Proxy(
        Kind kind,
        @Nullable Nik holder,
        @Nullable String letter,
        @Nullable LocalDate givenOn,
        @Nullable Boolean consentShown) {
    public enum Kind {
        /// The resident stands at the counter and has shown the KTP-el.
        PRESENT,
        /// Somebody with a written power of attorney, F-1.07.
        POWER_OF_ATTORNEY,
        /// Somebody of the same family card.
        RELATIVE
    }

    static final Proxy IN_PERSON = new Proxy(Kind.PRESENT, null, null, null, false);

    @Override
    public String toString() {
        return "Proxy[" + kind + "]";
    }
}
