package id.adminduk.partner.report;

import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Looks at the fields of a JSON tree one by one and keeps every mistake, so that a sender hears of all of them at
/// once.
public final class Fields {
    private final JsonNode root;
    private final String base;
    private final List<FieldError> errors = new ArrayList<>();

    /// @param base where the tree stands in the request, `#` or `#/report`
    public Fields(JsonNode root, String base) {
        this.root = root;
        this.base = base;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public void wrong(String pointer, String code, String detail) {
        errors.add(new FieldError(base + pointer, code, detail));
    }

    public boolean has(String pointer) {
        var node = root.at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }

    /// The text there, or null after noting that it is absent or no text.
    public @Nullable String required(String pointer) {
        if (!has(pointer)) {
            wrong(pointer, "required", "This field is required.");
            return null;
        }
        return optional(pointer);
    }

    public @Nullable String optional(String pointer) {
        if (!has(pointer)) return null;
        var node = root.at(pointer);
        if (node.isString()
                && !node.stringValue().isBlank()
                && node.stringValue().length() <= 200) return node.stringValue();
        wrong(pointer, "type-mismatch", "A text of 1 to 200 characters is expected.");
        return null;
    }

    /// Applies a value type's own rule.
    public void format(String pointer, @Nullable String text, Consumer<String> rule) {
        if (text == null) return;
        try {
            rule.accept(text);
        } catch (DomainException broken) {
            wrong(pointer, broken.code(), broken.getMessage());
        }
    }

    public <E extends Enum<E>> void oneOf(String pointer, Class<E> values) {
        var text = required(pointer);
        var names = Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
        if (text != null && !names.contains(text))
            wrong(pointer, "type-mismatch", "One of " + String.join(", ", names) + ".");
    }

    public @Nullable LocalDate date(String pointer, boolean required) {
        var text = required ? required(pointer) : optional(pointer);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            wrong(pointer, "type-mismatch", "A date like 2026-11-20 is expected.");
            return null;
        }
    }

    public @Nullable Integer whole(String pointer, boolean required, int least, int most) {
        if (!has(pointer)) {
            if (required) wrong(pointer, "required", "This field is required.");
            return null;
        }
        var node = root.at(pointer);
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most)
            return node.intValue();
        wrong(pointer, "out-of-range", "A whole number from %d to %d is expected.".formatted(least, most));
        return null;
    }
}
