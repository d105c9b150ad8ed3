package id.adminduk.kernel.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// A person's name as Permendagri 73/2022 wants new ones (domain.md 1.5): Latin letters, single spaces, at most
/// 60 characters. One word is allowed: many Minangkabau have one. The apostrophe and hyphen of transliterated
/// names are allowed inside a word.
public record PersonName(@JsonValue String value) {
    /// The most characters a name may have, spaces included.
    public static final int LONGEST = 60;

    private static final Pattern FORMAT =
            Pattern.compile("\\p{IsLatin}+(?:['’-]\\p{IsLatin}+)*\\.?(?: \\p{IsLatin}+(?:['’-]\\p{IsLatin}+)*\\.?)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        boolean plain = isPlain(value);
        value = plain ? value : Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (value.length() > LONGEST) throw new InvalidValue("name", "at most 60 characters");
        if (!plain && !FORMAT.matcher(value).matches()) {
            throw new InvalidValue("name", "letters and single spaces only");
        }
    }

    /// Letters without accents and single spaces between them: nearly every name, and nothing has to be looked for.
    private static boolean isPlain(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!letter && sign == ' ') return false;
            letter = (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
            if (!letter && sign != ' ') return false;
        }
        return letter;
    }

    public static PersonName of(String value) {
        return new PersonName(value);
    }

    /// Masked: the first letter of each word.
    @Override
    public String toString() {
        return Masking.name(value);
    }
}
