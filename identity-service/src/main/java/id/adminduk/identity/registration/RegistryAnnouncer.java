package id.adminduk.identity.registration;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.dossier.Settled;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.registration.ChangedRegistry.Card;
import id.adminduk.identity.registration.ChangedRegistry.GivenCard;
import id.adminduk.identity.registration.ChangedRegistry.Subject;
import id.adminduk.identity.registration.ChangedRegistry.VoidCard;
import id.adminduk.identity.registration.RegistryEvent.ChangedFamily;
import id.adminduk.identity.registration.RegistryEvent.RegistrationRefused;
import id.adminduk.identity.registration.RegistryEvent.RegistryChanged;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells the other services and the sync ledger what became of an application, in the transaction of the change.
@Component
class RegistryAnnouncer {
    /// SIAK itself told us.
    private static final String LANDED = "MOVE-LANDED";

    private final FamilyCards cards;
    private final Confidential confidential;
    private final SyncLedger ledger;
    private final Outbox outbox;

    RegistryAnnouncer(FamilyCards cards, Confidential confidential, SyncLedger ledger, Outbox outbox) {
        this.cards = cards;
        this.confidential = confidential;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    void changed(
            ApprovedApplication application,
            long attempt,
            Settled settled,
            @Nullable Letter letter,
            JsonNode form,
            Instant now) {
        var id = application.applicationId();
        var region = regionOf(settled);
        var sealed = told(application, attempt, settled, letter, form, now);
        if (application.service().equals(LANDED)) ledger.heard(id, LANDED, region, now);
        else ledger.changed(id, application.service(), region, sealed, now);
    }

    /// A change that no application asked for, and that SIAK is told of otherwise.
    void told(ApprovedApplication made, long attempt, Settled settled, Instant now) {
        told(made, attempt, settled, null, JsonNodeFactory.instance.nullNode(), now);
    }

    private String told(
            ApprovedApplication application,
            long attempt,
            Settled settled,
            @Nullable Letter letter,
            JsonNode form,
            Instant now) {
        var id = application.applicationId();
        var effect = new ChangedRegistry(
                settled.subjects().stream().map(Subject::of).toList(),
                settled.reprinted().stream()
                        .filter(Family::active)
                        .map(this::card)
                        .toList(),
                letter,
                form,
                given(settled),
                settled.identityCards().stream()
                        .flatMap(cards -> cards.news().ended().stream()
                                .map(card -> VoidCard.of(cards.news().person().id(), card)))
                        .toList());
        var sealed = confidential.seal(id, effect);
        var event = new RegistryChanged(
                id,
                application.service(),
                application.partnerEventId(),
                application.partnerId(),
                regionOf(settled),
                now,
                OfficeDay.of(application.submittedAt()),
                application.submittedAt(),
                settled.reprinted().stream()
                        .map(family -> new ChangedFamily(family.id(), family.version(), !family.active()))
                        .toList(),
                settled.residents().stream().map(Resident::id).toList(),
                sealed);
        outbox.publish(RegistryEvent.TOPIC, id, attempt, event);
        return sealed;
    }

    private List<GivenCard> given(Settled settled) {
        return settled.identityCards().stream()
                .filter(given -> given.family() != null)
                .flatMap(given -> given.news().issued().stream()
                        .map(issued -> GivenCard.of(
                                given.news().person(), issued, cards.of(Objects.requireNonNull(given.family())))))
                .toList();
    }

    private Card card(Family family) {
        return new Card(family.id(), family.version(), family.region(), cards.residentsOn(family), cards.of(family));
    }

    /// Where the case belongs: the place of the people it is about, of the first card where it is about none.
    private static @Nullable RegionCode regionOf(Settled settled) {
        return Stream.concat(
                        settled.subjects().stream().map(Resident::region),
                        settled.families().stream().map(Family::region))
                .findFirst()
                .orElse(null);
    }

    void refused(ApprovedApplication application, long attempt, List<String> reasons, Instant now) {
        var id = application.applicationId();
        var event = new RegistrationRefused(id, application.service(), application.partnerEventId(), now, reasons);
        outbox.publish(RegistryEvent.TOPIC, id, attempt, event);
    }
}
