package id.adminduk.document.issuance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `adminduk.registry.changed.v1`, as far as documents need it: every family card as it is now.
@JsonIgnoreProperties(ignoreUnknown = true)
record ChangedRegistry(
        UUID applicationId,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId,
        @Nullable Instant submittedAt,
        String confidential) {

    /// The sealed part; a card nobody is on any more is not in it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cards(List<ChangedCard> families) {}

    /// One card, ready to print, and whose it is.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangedCard(UUID familyId, int version, RegionCode regionCode, List<UUID> residents, FamilyFacts card) {}
}
