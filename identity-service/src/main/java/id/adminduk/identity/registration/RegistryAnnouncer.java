package id.adminduk.identity.registration;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.registration.RegistryEvent.BirthRegistered;
import id.adminduk.identity.registration.RegistryEvent.RegistrationRefused;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the other services what became of an application, in the transaction of the change.
@Component
class RegistryAnnouncer {
    private final FamilyCards cards;
    private final Confidential confidential;
    private final Outbox outbox;

    RegistryAnnouncer(FamilyCards cards, Confidential confidential, Outbox outbox) {
        this.cards = cards;
        this.confidential = confidential;
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
                family.id(),
                family.version(),
                reported.lateFor(child.birth().date()),
                confidential.seal(id, effect));
        outbox.publish(RegistryEvent.TOPIC, id, attempt, event);
    }

    private static List<UUID> parentIds(Resident child) {
        return Stream.of(child.mother(), child.father())
                .filter(Objects::nonNull)
                .map(Resident.Parent::id)
                .filter(Objects::nonNull)
                .toList();
    }

    void refused(ApprovedApplication application, long attempt, List<String> reasons, Instant now) {
        var id = application.applicationId();
        var event = new RegistrationRefused(id, application.service(), application.partnerEventId(), now, reasons);
        outbox.publish(RegistryEvent.TOPIC, id, attempt, event);
    }
}
