package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The number of a family card: region of issue, day it was recorded (never +40), serial (domain.md 1.4).
public record KkNumber(@JsonValue String value) {
    private static final Pattern FORMAT =
            Pattern.compile("[1-9][0-9]{5}(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KkNumber {
        if (!FORMAT.matcher(value).matches()) throw new InvalidValue("kk", "16 digits, as on the family card");
    }

    public static KkNumber of(String value) {
        return new KkNumber(value);
    }

    /// Masked: `130501******0001`.
    @Override
    public String toString() {
        return Masking.number(value);
    }
}
