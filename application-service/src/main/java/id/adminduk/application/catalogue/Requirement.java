package id.adminduk.application.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A proof a service asks for, what may stand in for it (domain.md 7.5), when alone it is needed, and when it is not
/// needed after all.
public record Requirement(
        String code,
        LocalText name,
        List<Substitute> substitutes,
        @Nullable Condition neededWhen,
        @Nullable Condition waivedWhen) {
    public Requirement {
        substitutes = List.copyOf(substitutes);
    }

    /// Another proof that is as good.
    public record Substitute(String code, LocalText name) {}

    boolean isMetBy(JsonNode form, Set<String> covered) {
        return !isNeededFor(form) || codes().anyMatch(covered::contains);
    }

    private boolean isNeededFor(JsonNode form) {
        if (waivedWhen != null && waivedWhen.holds(form)) return false;
        return neededWhen == null || neededWhen.holds(form);
    }

    Stream<String> codes() {
        return Stream.concat(Stream.of(code), substitutes.stream().map(Substitute::code));
    }
}
