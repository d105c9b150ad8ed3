package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.ReportDay;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.RegistryEvent;
import id.adminduk.identity.registration.RegistryEvent.BirthRegistered;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the other services and the sync ledger of a child that entered the registry.
@Component
class BirthAnnouncer {
    private final FamilyCards cards;
    private final Confidential confidential;
    private final SyncLedger ledger;
    private final Outbox outbox;

    BirthAnnouncer(FamilyCards cards, Confidential confidential, SyncLedger ledger, Outbox outbox) {
        this.cards = cards;
        this.confidential = confidential;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    void registered(
            ApprovedApplication application,
            long attempt,
            Newborn newborn,
            Resident child,
            Family family,
            Instant now) {
        var id = application.applicationId();
        var effect = RegisteredBirth.of(child, newborn.report(), newborn.model(), cards.of(family));
        var reported = ReportDay.of(application.submittedAt());
        var sealed = confidential.seal(id, effect);
        var event = new BirthRegistered(
                id,
                application.service(),
                application.partnerEventId(),
                application.partnerId(),
                family.region(),
                now,
                reported.date(),
                application.submittedAt(),
                child.id(),
                parentIds(child),
                newborn.guardianId(),
                family.id(),
                family.version(),
                reported.lateFor(child.birth().date()),
                sealed);
        outbox.publish(RegistryEvent.TOPIC, id, attempt, event);
        ledger.changed(id, application.service(), family.region(), sealed, now);
    }

    private static List<UUID> parentIds(Resident child) {
        return Stream.of(child.mother(), child.father())
                .filter(Objects::nonNull)
                .map(Resident.Parent::id)
                .filter(Objects::nonNull)
                .toList();
    }
}
