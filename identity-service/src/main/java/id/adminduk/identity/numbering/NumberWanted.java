package id.adminduk.identity.numbering;

import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;

/// A number a case needs. Of a NIK all twelve first digits are certain; a card's day is the day SIAK records it,
/// so only its kecamatan is.
public record NumberWanted(NumberKind kind, NumberPrefix prefix) {
    private static final int KECAMATAN = 6;

    /// The first digits the number must have.
    public String certain() {
        return kind == NumberKind.NIK ? prefix.digits() : prefix.digits().substring(0, KECAMATAN);
    }

    /// Whether this text is a number of the kind at all (domain.md 1.3, 1.4).
    public boolean wellFormed(String number) {
        try {
            return switch (kind) {
                case NIK -> new Nik(number).value().equals(number);
                case KK -> new KkNumber(number).value().equals(number);
                case SKPWNI -> false;
            };
        } catch (InvalidValue wrong) {
            return false;
        }
    }

    public boolean fits(String number) {
        return number.startsWith(certain());
    }
}
