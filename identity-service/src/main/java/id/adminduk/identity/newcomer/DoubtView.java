package id.adminduk.identity.newcomer;

import id.adminduk.identity.resident.Resident.Parent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A newcomer beside whom they may be, element by element.
record DoubtView(Doubt doubt, List<Row> rows) {
    DoubtView {
        rows = List.copyOf(rows);
    }

    /// One element of both.
    record Row(
            String element,
            @Nullable String newcomer,
            @Nullable String other,
            boolean same) {}

    /// @param hidden whether the other's home must not be found (promises.md T30)
    static DoubtView of(Doubt doubt, Newcomer newcomer, Newcomer other, boolean hidden) {
        var others = elements(other);
        if (hidden) others.put("region", null);
        var rows = new ArrayList<Row>();
        elements(newcomer).forEach((element, value) -> {
            var beside = others.get(element);
            rows.add(new Row(element, value, beside, value != null && value.equalsIgnoreCase(beside)));
        });
        return new DoubtView(doubt, rows);
    }

    private static Map<String, @Nullable String> elements(Newcomer person) {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("name", person.name().value());
        all.put("sex", person.sex().label());
        all.put("birthPlace", person.birth().place());
        all.put("birthDate", person.birth().date().toString());
        all.put("motherName", name(person.mother()));
        all.put("fatherName", name(person.father()));
        all.put("region", person.region().value());
        return all;
    }

    private static @Nullable String name(@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }
}
