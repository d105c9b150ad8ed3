package id.adminduk.identity.element;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether somebody holds an akta, with its number and day as far as they are known. For Muslims that of a
/// marriage is the buku nikah, that of a divorce the akta cerai of the Pengadilan Agama (domain.md 2.2).
///
/// @param on the day of the marriage or the divorce, of a birth the day it was registered; known of an unrecorded one
/// too
public record Certificate(
        boolean held,
        @Nullable @Size(min = 1, max = 50) String number,
        @Nullable LocalDate on) {

    @AssertTrue(message = "a number belongs to a certificate")
    boolean isInOrder() {
        return held || number == null;
    }

    /// Its number, `YES` where that is not known, `NO` where there is none.
    public String text() {
        if (!held) return "NO";
        return number == null ? "YES" : number;
    }

    /// As [#text()] tells it, with the day that is known.
    public static Certificate of(String text, @Nullable LocalDate on) {
        return switch (text) {
            case "NO" -> new Certificate(false, null, on);
            case "YES" -> new Certificate(true, null, on);
            default -> new Certificate(true, text, on);
        };
    }

    @Override
    public String toString() {
        return "Certificate[...]";
    }
}
