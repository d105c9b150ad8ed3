package id.adminduk.identity.acting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Form F-1.07 as recorded.
record PowerOfAttorney(
        UUID id, UUID grantorId, UUID attorneyId, Set<String> services, LocalDate signedOn, LocalDate validUntil) {
    PowerOfAttorney {
        services = Set.copyOf(services);
    }
}
