package id.adminduk.document.issuance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `adminduk.registry.registered.v1`, as far as documents need it.
@JsonIgnoreProperties(ignoreUnknown = true)
record RegisteredBirth(
        UUID applicationId,
        String service,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId,
        RegionCode regionCode,
        UUID childId,
        @Nullable List<UUID> parentIds,
        @Nullable UUID guardianId,
        UUID familyId,
        int familyVersion,
        boolean late,
        @Nullable Instant submittedAt,
        String confidential) {

    /// The sealed part: the birth's own facts beside those of the family.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Facts(
            BirthFacts.Child child,
            int aktaModel,
            BirthFacts.@Nullable Parent mother,
            BirthFacts.@Nullable Parent father,
            BirthFacts.@Nullable Marriage marriage,
            FamilyFacts family) {
        BirthFacts birth() {
            return new BirthFacts(child, aktaModel, mother, father, marriage);
        }
    }

    /// Those who find the documents in their own list.
    Set<UUID> owners() {
        var owners = new LinkedHashSet<UUID>();
        owners.add(childId);
        if (parentIds != null) owners.addAll(parentIds);
        if (guardianId != null) owners.add(guardianId);
        return owners;
    }
}
