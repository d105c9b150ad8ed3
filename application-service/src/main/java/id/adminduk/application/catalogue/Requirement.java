package id.adminduk.application.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A proof a service asks for, what may stand in for it (domain.md 7.5), and when it is not needed at all.
public record Requirement(
        String code,
        LocalText name,
        List<Substitute> substitutes,
        @Nullable Waiver waivedWhen) {
    public Requirement {
        substitutes = List.copyOf(substitutes);
    }

    /// Another proof that is as good.
    public record Substitute(String code, LocalText name) {}

    /// A field of the form with this value, or being there or not, makes the proof unnecessary.
    public record Waiver(
            String pointer,
            @Nullable String equals,
            @Nullable Boolean present) {
        boolean holds(JsonNode form) {
            var field = form.at(pointer);
            if (equals != null) return field.asString("").equals(equals);
            boolean there = !field.isMissingNode() && !field.isNull();
            return present != null && there == present;
        }
    }

    boolean isMetBy(JsonNode form, Set<String> covered) {
        if (waivedWhen != null && waivedWhen.holds(form)) return true;
        return codes().anyMatch(covered::contains);
    }

    Stream<String> codes() {
        return Stream.concat(Stream.of(code), substitutes.stream().map(Substitute::code));
    }
}
