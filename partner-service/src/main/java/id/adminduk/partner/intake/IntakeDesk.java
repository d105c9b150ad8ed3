package id.adminduk.partner.intake;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.intake.IntakeRepository.Filed;
import id.adminduk.partner.intake.IntakeRepository.OfficeDay;
import id.adminduk.partner.intake.Receipt.Outcome;
import id.adminduk.partner.partner.EventType;
import id.adminduk.partner.partner.PartnerRefused;
import id.adminduk.partner.report.ReportReader;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files a proved message: the row with its proof, the receipt and the event, in the caller's transaction.
@Service
class IntakeDesk {
    private static final Logger log = LoggerFactory.getLogger(IntakeDesk.class);

    private final IntakeRepository events;
    private final Outbox outbox;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final AdmindukProperties properties;
    private final Clock clock;

    IntakeDesk(
            IntakeRepository events,
            Outbox outbox,
            Confidential confidential,
            AuditTrail audit,
            AdmindukProperties properties,
            Clock clock) {
        this.events = events;
        this.outbox = outbox;
        this.confidential = confidential;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /// The same message id gets its first receipt again; a birth that is known already is kept as a suspected duplicate
    /// of the first.
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt file(SignedMessage message, BirthMessage birth) {
        var now = clock.instant();
        var filed = filed(message, birth, null, now);
        if (!events.add(filed, message, birth, null, dayOf(now))) return knownBefore(message, birth, now);
        publish(filed, message, birth, now);
        return done(filed, message);
    }

    /// Why there was no room for the message: known, too many today, or a birth somebody reported first.
    private Receipt knownBefore(SignedMessage message, BirthMessage birth, Instant now) {
        var partner = message.partner();
        var known = events.findMessage(partner.id(), birth.messageId());
        if (known.isPresent()) return again(known.get(), message);
        var day = dayOf(now);
        if (events.isFull(partner, day)) throw new PartnerRefused.DailyLimit();
        var first = events.findFirst(birth).orElseThrow();
        var duplicate = filed(message, birth, first, now);
        if (!events.add(duplicate, message, birth, first, day)) throw new IntakeRefused.MessageIdReused();
        return done(duplicate, message);
    }

    private Receipt again(Filed known, SignedMessage message) {
        if (!MessageDigest.isEqual(known.bodySha256(), message.http().sha256()))
            throw new IntakeRefused.MessageIdReused();
        return receipt(known);
    }

    private static OfficeDay dayOf(Instant now) {
        var midnight = LocalDate.ofInstant(now, ReportReader.OFFICE).atStartOfDay(ReportReader.OFFICE);
        return new OfficeDay(midnight.toInstant(), now);
    }

    private static Filed filed(SignedMessage message, BirthMessage birth, @Nullable UUID first, Instant now) {
        List<String> missing = first == null ? birth.report().missing() : List.of();
        var outcome =
                first != null ? Outcome.DUPLICATE_SUSPECTED : missing.isEmpty() ? Outcome.ACCEPTED : Outcome.NEEDS_DATA;
        return new Filed(
                UUID.randomUUID(),
                Receipt.newNumber(now),
                outcome,
                missing,
                message.http().sha256());
    }

    private void publish(Filed filed, SignedMessage message, BirthMessage birth, Instant now) {
        var partner = message.partner();
        outbox.publish(
                PartnerEventAccepted.TOPIC,
                filed.id(),
                1,
                new PartnerEventAccepted(
                        filed.id(),
                        filed.receiptNo(),
                        partner.id(),
                        partner.kind(),
                        partner.name(),
                        EventType.BIRTH,
                        birth.report().child().birthDate(),
                        now,
                        filed.missing(),
                        confidential.seal(filed.id(), birth.report())));
    }

    private Receipt done(Filed filed, SignedMessage message) {
        audit.record(
                AuditEntry.of("partner-event.filed", "partner-event", filed.id().toString())
                        .by(message.caller()));
        log.info(
                "partner event {} filed as {} for partner {}",
                filed.id(),
                filed.outcome(),
                message.partner().id());
        return receipt(filed);
    }

    private Receipt receipt(Filed filed) {
        var statusUrl = URI.create(properties.publicAddress() + "/v1/partner-events/" + filed.id());
        return new Receipt(filed.receiptNo(), filed.id(), filed.outcome(), filed.missing(), statusUrl);
    }
}
