package id.adminduk.application.form;

import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a service whose definition says it all: its schema, and the days in it that must have come.
final class SchemaRules implements ServiceRules {
    private static final String PAST_DAY = "#/$defs/pastDay";

    private final ServiceDefinition definition;
    private final FieldErrors schema;
    private final List<String> pastDays;

    SchemaRules(ServiceDefinition definition) {
        this.definition = definition;
        this.schema = new FieldErrors(definition.formSchema());
        this.pastDays = definition.formSchema().path("properties").properties().stream()
                .filter(field -> field.getValue().path("$ref").asString("").equals(PAST_DAY))
                .map(field -> "/" + field.getKey())
                .toList();
    }

    @Override
    public String service() {
        return definition.code();
    }

    @Override
    public Form tidy(Form form) {
        return form.withoutNulls();
    }

    @Override
    public List<FieldError> wrong(Form form, LocalDate today) {
        return withDays(schema.wrong(form), form, today);
    }

    @Override
    public List<FieldError> wrongOrMissing(Form form, LocalDate today) {
        return withDays(schema.all(form), form, today);
    }

    @Override
    public @Nullable String naturalKey(Form form) {
        var facts = definition.onceBy().stream()
                .map(pointer -> form.at(pointer).asString(""))
                .toList();
        return facts.isEmpty() || facts.contains("") ? null : service() + "|" + String.join("|", facts);
    }

    private List<FieldError> withDays(List<FieldError> found, Form form, LocalDate today) {
        var early = pastDays.stream()
                .filter(pointer -> isAfter(form.at(pointer).asString(""), today))
                .map(pointer -> new FieldError("#" + pointer, "date-invalid", "not in the future"));
        return Stream.concat(found.stream(), early).toList();
    }

    /// Days of four-digit years compare like their texts; what is no day at all the schema has told already.
    private static boolean isAfter(String day, LocalDate today) {
        return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && day.compareTo(today.toString()) > 0;
    }
}
