package id.adminduk.application.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an applicant filled in, as JSON; what it may hold is the service's own [ServiceRules].
public record Form(@JsonValue ObjectNode tree) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static final Form EMPTY = new Form(JsonNodeFactory.instance.objectNode());

    /// Where the applicant is reached: under `contact`, in a birth report under `reporter`.
    public record Contact(String phone, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[sealed]";
        }
    }

    public Form {
        tree = tree.deepCopy();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Form read(JsonNode json) {
        if (json instanceof ObjectNode object) return new Form(object);
        throw new FormNotAnObject();
    }

    /// A form that has a type of its own.
    public static Form of(Object typed) {
        return new Form(JSON.valueToTree(typed));
    }

    public <T> T as(Class<T> type) {
        return JSON.treeToValue(tree, type);
    }

    /// The same with every field that is null left out: nobody filled it in.
    public Form withoutNulls() {
        var copy = tree.deepCopy();
        dropNulls(copy);
        return new Form(copy);
    }

    private static void dropNulls(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.removeIf(JsonNode::isNull);
                object.forEach(Form::dropNulls);
            }
            case ArrayNode array -> array.forEach(Form::dropNulls);
            default -> {} // values hold nothing
        }
    }

    /// The same with these texts at these places; lists and parts that are not there yet come into being.
    public Form with(Map<String, String> texts) {
        var copy = tree.deepCopy();
        texts.forEach((pointer, text) -> put(copy, pointer.substring(1).split("/"), text));
        return new Form(copy);
    }

    private static void put(JsonNode root, String[] steps, String text) {
        JsonNode here = root;
        for (int i = 0; i < steps.length - 1; i++) {
            boolean list = steps[i + 1].matches("[0-9]+");
            here = switch (here) {
                case ObjectNode object ->
                    list ? object.withArrayProperty(steps[i]) : object.withObjectProperty(steps[i]);
                case ArrayNode array when array.isEmpty() -> array.addObject();
                default -> here.path(Integer.parseInt(steps[i]));
            };
        }
        if (here instanceof ObjectNode holder) holder.put(steps[steps.length - 1], text);
    }

    public JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    public Optional<Contact> contact() {
        var told = tree.has("contact") ? tree.path("contact") : tree.path("reporter");
        var phone = told.path("phone").asString("");
        return phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(phone, told.path("email").asString(null)));
    }

    /// Masked whole: a form is nothing but personal data.
    @Override
    public String toString() {
        return "Form[sealed]";
    }
}
