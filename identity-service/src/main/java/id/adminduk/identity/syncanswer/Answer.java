package id.adminduk.identity.syncanswer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What SIAK says about one entry. `LANDED` comes after the confirmation of a move out: the district people went to has
/// let them in, on that day.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answer(
        UUID entry,
        Outcome outcome,
        @Nullable String reason,
        @Nullable List<Given> numbers,
        @Nullable LocalDate on) {
    public Answer {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(outcome, "outcome");
    }

    /// SIAK's word.
    public enum Outcome {
        CONFIRMED,
        REFUSED,
        LANDED
    }

    /// A number for one of the entry's requests.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Given(@Nullable UUID request, @Nullable String value) {
        /// Not the number: faults and logs never show it.
        @Override
        public String toString() {
            return "a number for " + request;
        }
    }

    List<Given> given() {
        return numbers == null ? List.of() : numbers;
    }
}
