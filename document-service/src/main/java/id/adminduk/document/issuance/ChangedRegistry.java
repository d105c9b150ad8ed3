package id.adminduk.document.issuance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `adminduk.registry.changed.v1`, as far as documents need it: every family card as it is now.
@JsonIgnoreProperties(ignoreUnknown = true)
record ChangedRegistry(
        UUID applicationId,
        String service,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId,
        @Nullable Instant submittedAt,
        String confidential) {

    /// A card that was lost or damaged: nothing changed, and its paper is printed again (domain.md 3.3, KK-LOST).
    boolean asksForAnotherCopy() {
        return service.equals("KK-LOST");
    }

    /// An akta is out of force by a court's decision or the office's own (domain.md 3.3, CANCEL).
    boolean cancelsAnAkta() {
        return service.equals("CANCEL");
    }

    /// The sealed part; a card nobody is on any more is not in it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cards(
            List<ChangedCard> families,
            @Nullable List<Subject> subjects,
            @Nullable JsonNode form) {}

    /// Somebody the case is about.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(UUID residentId) {}

    /// One card, ready to print, and whose it is.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangedCard(UUID familyId, int version, RegionCode regionCode, List<UUID> residents, FamilyFacts card) {}
}
