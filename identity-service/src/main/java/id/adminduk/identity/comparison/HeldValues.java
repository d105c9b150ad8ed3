package id.adminduk.identity.comparison;

import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.biodata.Written;
import id.adminduk.identity.resident.ResidentStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is written of somebody today.
///
/// @param values the elements asked for, empty text where nothing is written; an element that is not told is missing
record HeldValues(UUID personId, ResidentStatus status, Map<Element, String> values) {
    HeldValues {
        values = Map.copyOf(values);
    }

    static HeldValues of(Written told, Set<Element> elements) {
        var values = new EnumMap<Element, String>(Element.class);
        elements.forEach(element -> values.put(element, element.of(told)));
        var person = told.person();
        return new HeldValues(person.id(), person.standing().status(), values);
    }

    @Override
    public String toString() {
        return "HeldValues[" + personId + "]";
    }
}
