package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A telephone number in international form, `+628123456789`; the local `0812...` is read as Indonesian.
public record Phone(@JsonValue String value) {
    private static final Pattern FORMAT = Pattern.compile("\\+[1-9][0-9]{7,14}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phone {
        value = value.replaceAll("[ .()-]", "");
        if (value.startsWith("0")) value = "+62" + value.substring(1);
        if (!FORMAT.matcher(value).matches())
            throw new InvalidValue("phone", "a number like 081234567890 or +6281234567890");
    }

    public static Phone of(String value) {
        return new Phone(value);
    }

    /// Masked: `+62*******789`.
    @Override
    public String toString() {
        return Masking.phone(value);
    }
}
