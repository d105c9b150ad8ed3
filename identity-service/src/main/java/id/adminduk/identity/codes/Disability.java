package id.adminduk.identity.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.adminduk.kernel.types.InvalidValue;

/// Disabilitas: `NONE`, `YES` where the kind was not told, or a kind with its list, `V2019:4`, `V2026:3`,
/// `V2026:3.6`. The same number means something else in the other list (domain.md 2.6).
public record Disability(@JsonValue String value) {
    private static final CodeList LIST = new CodeList("disability");

    public static final Disability NONE = new Disability("NONE");
    public static final Disability YES = new Disability("YES");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Disability {
        labelOf(value);
    }

    public static Disability of(CodeSet set, String code) {
        return new Disability(set + ":" + code);
    }

    public String label() {
        return labelOf(value);
    }

    private static String labelOf(String value) {
        return switch (value) {
            case "NONE" -> "Tidak ada";
            case "YES" -> "Ada";
            default -> LIST.label(setOf(value), value.substring(value.indexOf(':') + 1));
        };
    }

    private static CodeSet setOf(String value) {
        if (value.startsWith("V2019:")) return CodeSet.V2019;
        if (value.startsWith("V2026:")) return CodeSet.V2026;
        throw new InvalidValue("disability", "NONE, YES or a code with its list");
    }

    /// Protected personal data (UU 24/2013 Ps. 84): nothing of it may reach a log.
    @Override
    public String toString() {
        return "****";
    }
}
