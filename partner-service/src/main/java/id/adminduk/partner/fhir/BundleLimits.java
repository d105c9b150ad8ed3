package id.adminduk.partner.fhir;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks at a bundle as plain JSON before a FHIR library does: how many entries, no nested containment, nothing
/// that refers to itself, nothing that changes the meaning of an element we would then misread.
final class BundleLimits {
    private static final int MOST_ENTRIES = 1000;
    private static final Set<String> TYPES = Set.of("document", "message", "transaction");
    private static final Set<String> MODIFIERS = Set.of("modifierExtension", "implicitRules");

    private BundleLimits() {}

    static void check(ObjectNode bundle) {
        if (!bundle.path("resourceType").asString("").equals("Bundle"))
            throw new FhirRefused.Invalid("$this", "A Bundle is expected.");
        if (!TYPES.contains(bundle.path("type").asString(""))) {
            throw new FhirRefused.Invalid("Bundle.type", "One of document, message, transaction is expected.");
        }
        var entries = bundle.path("entry");
        if (entries.size() > MOST_ENTRIES)
            throw new FhirRefused.Limits("Bundle.entry", "A bundle has at most 1000 entries.");
        refuseModifiers("Bundle", bundle, 0);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            refuseSelfReference("Bundle.entry[" + i + "].resource", entry, entry.path("resource"));
        }
    }

    private static void refuseModifiers(String path, JsonNode node, int contained) {
        if (contained > 1) throw new FhirRefused.Limits(path, "A contained resource contains nothing.");
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) refuseModifiers(path + "[" + i + "]", node.get(i), contained);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            var name = property.getKey();
            if (MODIFIERS.contains(name)) {
                throw new FhirRefused.Invalid(
                        path + "." + name, "This may change the meaning of the element and is not understood.");
            }
            refuseModifiers(
                    path + "." + name, property.getValue(), name.equals("contained") ? contained + 1 : contained);
        }
    }

    private static void refuseSelfReference(String path, JsonNode entry, JsonNode resource) {
        var own = entry.path("fullUrl").asString("");
        var local = resource.path("resourceType").asString("") + "/"
                + resource.path("id").asString("");
        search(path, resource, Set.of(own.isEmpty() ? "#" : own, local, "#"));
    }

    private static void search(String path, JsonNode node, Set<String> self) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) search(path + "[" + i + "]", node.get(i), self);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            var inner = path + "." + property.getKey();
            if (property.getKey().equals("reference")
                    && self.contains(property.getValue().asString(""))) {
                throw new FhirRefused.Limits(inner, "A resource must not refer to itself.");
            }
            search(inner, property.getValue(), self);
        }
    }
}
