package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A place in the ministry's tree: `13`, `13.05`, `13.05.01` or `13.05.01.2001` (domain.md 4 and 10).
public record RegionCode(@JsonValue String value) {
    private static final Pattern FORMAT = Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!FORMAT.matcher(value).matches()) throw new InvalidValue("region", "a code like 13.05.01.2001");
    }

    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /// Whether the other place is this one or lies inside it.
    public boolean contains(RegionCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    /// The kecamatan this place lies in; a kabupaten or province has none and answers itself.
    public RegionCode kecamatan() {
        return shortenedTo(8);
    }

    /// The kabupaten or kota this place lies in; a province answers itself.
    public RegionCode kabupaten() {
        return shortenedTo(5);
    }

    private RegionCode shortenedTo(int length) {
        return value.length() <= length ? this : new RegionCode(value.substring(0, length));
    }

    @Override
    public String toString() {
        return value;
    }
}
