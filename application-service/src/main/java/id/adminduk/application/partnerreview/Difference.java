package id.adminduk.application.partnerreview;

import id.adminduk.application.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A field that reads otherwise in the corrected report; a missing one is null.
record Difference(
        String pointer, @Nullable String filed, @Nullable String amended) {
    @Override
    public String toString() {
        return "Difference[" + pointer + "]";
    }

    /// In the order of their pointers. A name that only the case has is no difference: a parent gave it.
    static List<Difference> between(Form filed, Form amended) {
        var found = new ArrayList<Difference>();
        var pointers = new TreeSet<String>();
        Stream.of(filed, amended)
                .forEach(form -> collect("", form.withoutNulls().tree(), pointers));
        for (var pointer : pointers) {
            var one = text(filed, pointer);
            var other = text(amended, pointer);
            boolean given = pointer.equals("/child/name") && other == null;
            if (!given && !java.util.Objects.equals(one, other)) found.add(new Difference(pointer, one, other));
        }
        return List.copyOf(found);
    }

    private static void collect(String at, JsonNode node, TreeSet<String> pointers) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), pointers));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) collect(at + "/" + i, array.get(i), pointers);
            }
            default -> pointers.add(at);
        }
    }

    private static @Nullable String text(Form form, String pointer) {
        var field = form.at(pointer);
        return field.isMissingNode() || field.isNull() ? null : field.asString();
    }
}
