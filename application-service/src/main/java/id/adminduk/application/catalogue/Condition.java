package id.adminduk.application.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something a form says: a field has this value, one of these, or is there at all.
///
/// @param pointer where; `*` stands for every item of a list, of which one is enough
public record Condition(
        String pointer,
        @Nullable String equals,
        @Nullable List<String> among,
        @Nullable Boolean present) {
    private static final String EVERY = "/*";

    boolean holds(JsonNode form) {
        var values = values(form, pointer).map(value -> value.asString("")).toList();
        if (equals != null) return values.contains(equals);
        if (among != null) return values.stream().anyMatch(among::contains);
        return present != null && present != values.isEmpty();
    }

    private static Stream<JsonNode> values(JsonNode node, String pointer) {
        int every = pointer.indexOf(EVERY);
        if (every < 0) return Stream.of(node.at(pointer)).filter(Condition::isThere);
        var rest = pointer.substring(every + EVERY.length());
        return node.at(pointer.substring(0, every)).valueStream().flatMap(item -> values(item, rest));
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
