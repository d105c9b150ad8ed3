package id.adminduk.partner.fhir;

import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The report being put together, and for each of its fields the place in the bundle it came from or should have come
/// from.
final class ReportTree {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> origins = new LinkedHashMap<>();

    ObjectNode root() {
        return root;
    }

    /// Sets a field `child/sex`, making the objects on the way; null leaves it absent but remembers the place.
    void text(String field, @Nullable String value, String origin) {
        origins.put("#/" + field, origin);
        if (value != null) parent(field).put(leaf(field), value);
    }

    void number(String field, @Nullable Integer value, String origin) {
        origins.put("#/" + field, origin);
        if (value != null) parent(field).put(leaf(field), value);
    }

    void flag(String field, boolean value) {
        parent(field).put(leaf(field), value);
    }

    /// Adds a person to the witnesses.
    void witness(@Nullable String nik, @Nullable String name, String path) {
        var witnesses = root.withArrayProperty("witnesses");
        var pointer = "#/witnesses/" + witnesses.size();
        origins.put(pointer + "/nik", path + ".identifier");
        origins.put(pointer + "/name", path + ".name");
        var witness = witnesses.addObject();
        if (nik != null) witness.put("nik", nik);
        if (name != null) witness.put("name", name);
    }

    /// The same mistakes, told in the bundle's own terms.
    List<FieldError> inBundle(List<FieldError> errors) {
        return errors.stream()
                .map(error ->
                        new FieldError(origins.getOrDefault(error.pointer(), "Bundle"), error.code(), error.detail()))
                .toList();
    }

    private ObjectNode parent(String field) {
        int slash = field.indexOf('/');
        return slash < 0 ? root : root.withObjectProperty(field.substring(0, slash));
    }

    private static String leaf(String field) {
        return field.substring(field.indexOf('/') + 1);
    }
}
