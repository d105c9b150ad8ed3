package id.adminduk.acceptance.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some services in a row, about the same people.
///
/// @param people who takes part: `pair`, `couple`, `guest`
record Section(String title, List<String> people, List<Step> steps) {
    Section {
        people = List.copyOf(people);
        steps = List.copyOf(steps);
    }

    /// One case.
    ///
    /// @param form the form with the names of its people still in it
    /// @param newcomer what to call whoever is new on the card that comes
    record Step(
            String service,
            String applicant,
            String form,
            @Nullable String newcomer) {}
}
