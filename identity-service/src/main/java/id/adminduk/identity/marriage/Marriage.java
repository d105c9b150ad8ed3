package id.adminduk.identity.marriage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two people married today, as far as the registry knows; recorded ones have a number and a date.
public record Marriage(
        UUID id,
        UUID husbandId,
        UUID wifeId,
        boolean recorded,
        @Nullable String number,
        @Nullable LocalDate marriedOn) {}
