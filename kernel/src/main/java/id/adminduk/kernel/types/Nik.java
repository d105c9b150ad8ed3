package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A resident's number, given once for life (PP 40/2019, domain.md 1.2). Nothing is derived from its digits: they
/// may disagree with the biodata. Refuses what can be no NIK at all: a leading zero (a village's temporary
/// number), serial 0000, all digits equal, an impossible day (01-31, women 41-71) or month.
public record Nik(@JsonValue String value) {
    private static final int LENGTH = 16;
    private static final int WOMAN = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Nik {
        if (!possible(value)) throw new InvalidValue("nik", "16 digits, as on the KTP-el");
    }

    /// By hand: a file has three in every row.
    private static boolean possible(String text) {
        if (text.length() != LENGTH || text.charAt(0) == '0') return false;
        boolean differ = false;
        for (int i = 0; i < LENGTH; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') return false;
            differ |= digit != text.charAt(0);
        }
        int month = Integer.parseInt(text, 8, 10, 10);
        return differ
                && hasDay(Integer.parseInt(text, 6, 8, 10))
                && month >= 1
                && month <= 12
                && Integer.parseInt(text, 12, LENGTH, 10) > 0;
    }

    private static boolean hasDay(int written) {
        int day = written > WOMAN ? written - WOMAN : written;
        return day >= 1 && day <= 31;
    }

    public static Nik of(String value) {
        return new Nik(value);
    }

    /// The kecamatan in which the number was given, which need not be where its holder lives: `13.05.01`.
    public RegionCode issuedIn() {
        return RegionCode.of("%s.%s.%s".formatted(value.substring(0, 2), value.substring(2, 4), value.substring(4, 6)));
    }

    /// Masked, so that logging one by mistake identifies nobody: `130501******0001`.
    @Override
    public String toString() {
        return Masking.number(value);
    }
}
