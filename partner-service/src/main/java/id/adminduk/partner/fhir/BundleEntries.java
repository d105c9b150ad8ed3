package id.adminduk.partner.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Finds the resources of a bundle and remembers where each stands, so that a mistake can be pointed at.
final class BundleEntries {
    /// A resource and its FHIRPath expression.
    record Found<R extends Resource>(R resource, String path) {
        String at(String element) {
            return path + "." + element;
        }
    }

    private final List<Found<Resource>> all = new ArrayList<>();

    BundleEntries(Bundle bundle) {
        var entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            var resource = entries.get(i).getResource();
            if (resource != null) all.add(new Found<>(resource, "Bundle.entry[%d].resource".formatted(i)));
        }
    }

    <R extends Resource> List<Found<R>> all(Class<R> type, Predicate<R> which) {
        return all.stream()
                .filter(found -> type.isInstance(found.resource()) && which.test(type.cast(found.resource())))
                .map(found -> new Found<>(type.cast(found.resource()), found.path()))
                .toList();
    }

    <R extends Resource> Optional<Found<R>> first(Class<R> type, Predicate<R> which) {
        return all(type, which).stream().findFirst();
    }

    /// The value of the identifier of this system; a doubled one is the sender's mistake and the first counts.
    static @Nullable String identifier(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()) && identifier.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .orElse(null);
    }

    static boolean coded(List<CodeableConcept> concepts, String... codes) {
        var wanted = List.of(codes);
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .anyMatch(coding -> wanted.contains(coding.getCode()));
    }

    /// The code of this system in the first concept that has one.
    static @Nullable String code(List<CodeableConcept> concepts, String system) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> system.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .findFirst()
                .orElse(null);
    }

    /// The whole name: its text, or given and family joined.
    static @Nullable String name(List<HumanName> names) {
        if (names.isEmpty()) return null;
        var name = names.stream()
                .filter(one -> one.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .orElse(names.getFirst());
        if (name.hasText()) return name.getText();
        var joined = (name.getGivenAsSingleString() + " " + (name.hasFamily() ? name.getFamily() : "")).strip();
        return joined.isEmpty() ? null : joined;
    }
}
