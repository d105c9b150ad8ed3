package id.adminduk.identity.registration;

import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the registry tells the other services about an application.
public sealed interface RegistryEvent extends DomainEvent {
    String TOPIC = "adminduk.registry";

    /// The whole effect of one application; `parentIds` are the parents the akta names, as far as the registry knows
    /// them; `guardianId` is who took in a child of unknown parents;
    /// `confidential` holds a sealed RegisteredBirth.
    record BirthRegistered(
            UUID applicationId,
            String service,
            @Nullable UUID partnerEventId,
            @Nullable UUID partnerId,
            RegionCode regionCode,
            Instant registeredAt,
            LocalDate reportedOn,
            Instant submittedAt,
            UUID childId,
            List<UUID> parentIds,
            @Nullable UUID guardianId,
            UUID familyId,
            long familyVersion,
            boolean late,
            String confidential)
            implements RegistryEvent {
        @Override
        public String type() {
            return "adminduk.registry.registered.v1";
        }
    }

    /// The whole effect of an application that is no birth; `confidential` holds a sealed [ChangedRegistry].
    record RegistryChanged(
            UUID applicationId,
            String service,
            @Nullable UUID partnerEventId,
            @Nullable UUID partnerId,
            @Nullable RegionCode regionCode,
            Instant changedAt,
            LocalDate reportedOn,
            Instant submittedAt,
            List<ChangedFamily> families,
            List<UUID> residents,
            String confidential)
            implements RegistryEvent {
        @Override
        public String type() {
            return "adminduk.registry.changed.v1";
        }
    }

    /// A card with one version more; a closed one has nobody left.
    record ChangedFamily(UUID familyId, long version, boolean closed) {}

    /// Nothing was changed; every reason at once.
    record RegistrationRefused(
            UUID applicationId, String service, @Nullable UUID partnerEventId, Instant refusedAt, List<String> reasons)
            implements RegistryEvent {
        @Override
        public String type() {
            return "adminduk.registry.refused.v1";
        }
    }
}
