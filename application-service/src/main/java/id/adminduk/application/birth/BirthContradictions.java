package id.adminduk.application.birth;

import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What cannot be true together of a foundling, and of a day nobody knows.
final class BirthContradictions {
    private static final int DAYS_TO_REPORT = 60;
    private static final Set<String> PARENT = Set.of("FATHER", "MOTHER");

    private BirthContradictions() {}

    static List<FieldError> of(JsonNode form, LocalDate today) {
        var found = new ArrayList<FieldError>();
        if (form.at("/foundling").isObject()) found.addAll(ofFoundling(form));
        lastPossibleDay(form)
                .filter(last -> !last.plusDays(DAYS_TO_REPORT).isBefore(today))
                .ifPresent(_ -> found.add(new FieldError(
                        "#/child/birthDateUnknown",
                        "birth-date-too-recent",
                        "Only in a late report may the day or the month be unknown; a doctor's estimate is a day.")));
        return found;
    }

    /// Nobody knows the parents: none is named, none reports, and there is no letter of a marriage.
    private static List<FieldError> ofFoundling(JsonNode form) {
        var found = new ArrayList<FieldError>();
        for (var parent : List.of("/mother", "/father"))
            if (form.at(parent).isObject())
                found.add(new FieldError("#" + parent, "foundling-parents", "Of a foundling no parent is named."));
        if (!form.at("/marriageProof/kind").asString("NONE").equals("NONE"))
            found.add(
                    new FieldError("#/marriageProof/kind", "foundling-parents", "Of a foundling no parent is named."));
        if (PARENT.contains(form.at("/reporter/relation").asString("")))
            found.add(new FieldError(
                    "#/reporter/relation", "foundling-parents", "A parent who reports the child is known."));
        return found;
    }

    /// The last day a child can be born on of whom the month or the year is known (filling guide of F-1.01).
    private static Optional<LocalDate> lastPossibleDay(JsonNode form) {
        try {
            var written = LocalDate.parse(form.at("/child/birthDate").asString(""));
            return switch (form.at("/child/birthDateUnknown").asString("")) {
                case "DAY" -> Optional.of(YearMonth.from(written).atEndOfMonth());
                case "DAY_AND_MONTH" -> Optional.of(LocalDate.of(written.getYear(), Month.DECEMBER, 31));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException toldAlready) {
            return Optional.empty();
        }
    }
}
