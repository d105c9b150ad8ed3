package id.adminduk.application.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The words forms share: for fields by name, or by part and name (`card/kind`), and for codes. They are put into the
/// schema as `title` and `x-label`, and as `x-values` beside an `enum`, so that the schema alone is enough to show a
/// form.
record FormWords(Map<String, LocalText> fields, Map<String, LocalText> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "formSchema";

    /// Into one definition, whose own `labels` name the fields at the top.
    void addTo(ObjectNode definition) {
        var schema = definition.path(SCHEMA);
        schema.path("properties").properties().forEach(field -> {
            var own = definition.path("labels").path(field.getKey());
            if (own.isObject()) label((ObjectNode) field.getValue(), JSON.treeToValue(own, LocalText.class));
        });
        walk("", schema);
        schema.path("$defs").properties().forEach(part -> {
            nameValues((ObjectNode) part.getValue());
            walk(part.getKey(), part.getValue());
        });
    }

    private void walk(String part, JsonNode schema) {
        schema.path("properties").properties().forEach(field -> {
            if (!(field.getValue() instanceof ObjectNode property)) return;
            if (!property.has("x-label")) label(property, word(part, field.getKey()));
            nameValues(property);
            walk(field.getKey(), property);
        });
        if (schema.has("items")) walk(part, schema.path("items"));
    }

    private @Nullable LocalText word(String part, String field) {
        var particular = fields.get(part + "/" + field);
        return particular == null ? fields.get(field) : particular;
    }

    private static void label(ObjectNode property, @Nullable LocalText text) {
        if (text == null) return;
        property.put("title", text.id());
        property.set("x-label", JSON.valueToTree(text));
    }

    private void nameValues(ObjectNode property) {
        if (!property.has("enum")) return;
        var named = property.putObject("x-values");
        property.path("enum").valueStream().filter(JsonNode::isString).forEach(code -> {
            var word = values.get(code.asString());
            if (word != null) named.set(code.asString(), JSON.valueToTree(word));
        });
    }
}
