package id.adminduk.identity.marriage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two people married, today or once, as far as the registry knows; recorded ones have a number and a date.
public record Marriage(
        UUID id,
        UUID husbandId,
        UUID wifeId,
        boolean recorded,
        @Nullable String number,
        @Nullable LocalDate marriedOn) {

    /// How a marriage ended; a replaced one goes on in a later row: confirmed by a court, or taken up again.
    public enum End {
        DEATH,
        DIVORCE,
        ANNULMENT,
        REPLACED
    }

    /// A marriage of the past.
    public record Ended(Marriage marriage, LocalDate on, End how) {}

    public boolean joins(UUID person) {
        return husbandId.equals(person) || wifeId.equals(person);
    }

    public boolean joins(UUID one, UUID other) {
        return joins(one) && joins(other) && !one.equals(other);
    }

    public UUID spouseOf(UUID person) {
        return husbandId.equals(person) ? wifeId : husbandId;
    }
}
