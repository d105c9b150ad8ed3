package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A resident's number, given once for life (PP 40/2019, domain.md 1.2). Nothing is derived from its digits: they
/// may disagree with the biodata. Refuses what can be no NIK at all: a leading zero (a village's temporary
/// number), serial 0000, all digits equal, an impossible day (01-31, women 41-71) or month.
public record Nik(@JsonValue String value) {
    private static final Pattern FORMAT = Pattern.compile(
            "(?!([0-9])\\1{15})[1-9][0-9]{5}(?:[04][1-9]|[1256][0-9]|[37][01])(?:0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Nik {
        if (!FORMAT.matcher(value).matches()) throw new InvalidValue("nik", "16 digits, as on the KTP-el");
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
