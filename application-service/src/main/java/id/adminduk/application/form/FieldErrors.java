package id.adminduk.application.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a JSON Schema finds in a form, told as pointer, code and a sentence that never repeats the value.
public final class FieldErrors {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> MISSING = Set.of("required", "minItems");
    private static final Set<String> STRUCTURE = Set.of("type", "additionalProperties");
    private static final Map<String, String> PARTS =
            Map.of("village", "region", "day", "date", "pastDay", "date", "knownDay", "date");
    private static final Pattern SHARED_PART = Pattern.compile("#/\\$defs/([a-zA-Z]+)/(?:pattern|format)");

    private final Schema schema;

    public FieldErrors(JsonNode schema) {
        this.schema = SCHEMAS.getSchema(schema);
    }

    /// Everything the schema has against the form.
    public List<FieldError> all(Form form) {
        return found(form, _ -> true);
    }

    /// What is there and wrong; nothing that is only missing yet.
    public List<FieldError> wrong(Form form) {
        return found(form, error -> !MISSING.contains(error.getKeyword()));
    }

    /// Only fields nobody knows and values of another kind: whoever reads the form into a type checks the rest.
    public List<FieldError> structure(Form form) {
        return found(form, error -> STRUCTURE.contains(error.getKeyword()));
    }

    private List<FieldError> found(Form form, Predicate<Error> wanted) {
        return schema
                .validate(
                        form.tree(),
                        context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
                .stream()
                .filter(wanted)
                .map(FieldErrors::told)
                .toList();
    }

    private static FieldError told(Error error) {
        var at = "#" + error.getInstanceLocation();
        var property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> new FieldError(at + "/" + property, "field-required", "This has to be filled in.");
            case "additionalProperties" ->
                new FieldError(at + "/" + property, "field-unknown", "The form has no such field.");
            case "type" -> new FieldError(at, "type-invalid", "Another kind of value is expected.");
            case "enum", "const" -> new FieldError(at, "code-invalid", "One of the codes in the form's schema.");
            case "minimum", "maximum" ->
                new FieldError(at, "number-invalid", "Within the bounds in the form's schema.");
            case "minItems" -> new FieldError(at, "field-required", "At least one is needed.");
            case "maxItems" -> new FieldError(at, "too-many", "Fewer are allowed.");
            default -> new FieldError(at, codeOf(error), "As the form's schema says.");
        };
    }

    /// A shared part of the schemas names its own mistake: `nik` becomes `nik-invalid`.
    private static String codeOf(Error error) {
        var part = SHARED_PART.matcher(error.getSchemaLocation().toString());
        if (part.matches()) return (PARTS.getOrDefault(part.group(1), part.group(1))) + "-invalid";
        return error.getKeyword().equals("format") ? "date-invalid" : "text-invalid";
    }
}
