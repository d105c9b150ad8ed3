package id.adminduk.identity.duplicate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two residents for one pair of eyes: every element of both, and whether they agree. Numbers stay masked.
record SideBySide(
        UUID id, double score, List<String> signs, DuplicatePair.State state, UUID one, UUID other, List<Row> rows) {
    SideBySide {
        signs = List.copyOf(signs);
        rows = List.copyOf(rows);
    }

    /// One element of both, as an officer reads it.
    record Row(
            String element, @Nullable String one, @Nullable String other, boolean same) {
        static Row of(String element, @Nullable String one, @Nullable String other) {
            return new Row(element, one, other, one != null && one.equalsIgnoreCase(other));
        }
    }
}
