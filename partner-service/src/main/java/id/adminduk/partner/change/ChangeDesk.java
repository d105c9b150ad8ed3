package id.adminduk.partner.change;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.partner.change.ChangeReceipt.Kind;
import id.adminduk.partner.change.VoidingReader.Voiding;
import id.adminduk.partner.intake.BirthMessage;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.intake.IntakeRefused;
import id.adminduk.partner.partner.EventType;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files a proved later word about the partner's own event: the row with its proof and the event, in the caller's
/// transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ChangeDesk {
    private final ChangeRepository changes;
    private final Outbox outbox;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final AdmindukProperties properties;
    private final Clock clock;

    ChangeDesk(
            ChangeRepository changes,
            Outbox outbox,
            Confidential confidential,
            AuditTrail audit,
            AdmindukProperties properties,
            Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.confidential = confidential;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    ChangeReceipt amend(UUID event, SignedMessage message, BirthMessage birth) {
        var known = changes.lock(event, message.partner().id());
        var before = again(event, birth.messageId(), message);
        if (before.isPresent()) return before.get();
        requireOpen(known);
        var id = UUID.randomUUID();
        var now = clock.instant();
        changes.add(id, event, birth.messageId(), Kind.AMENDMENT, null, message, now);
        publish(
                known,
                new EventChange.Amended(
                        event,
                        id,
                        message.partner().id(),
                        EventType.BIRTH,
                        now,
                        confidential.seal(event, birth.report())),
                event);
        return filed(id, event, Kind.AMENDMENT, message);
    }

    ChangeReceipt takeBack(UUID event, SignedMessage message, Voiding voiding) {
        var known = changes.lock(event, message.partner().id());
        var before = again(event, voiding.messageId(), message);
        if (before.isPresent()) return before.get();
        requireOpen(known);
        var id = UUID.randomUUID();
        Instant now = clock.instant();
        changes.add(id, event, voiding.messageId(), Kind.VOIDING, voiding.reason(), message, now);
        publish(
                known,
                new EventChange.Voided(event, id, message.partner().id(), EventType.BIRTH, now, voiding.reason()),
                event);
        return filed(id, event, Kind.VOIDING, message);
    }

    /// The same message id gets its first receipt; with another content it is refused.
    private Optional<ChangeReceipt> again(UUID event, UUID messageId, SignedMessage message) {
        return changes.find(event, messageId).map(filed -> {
            if (!MessageDigest.isEqual(filed.bodySha256(), message.http().sha256()))
                throw new IntakeRefused.MessageIdReused();
            return receipt(filed.id(), event, filed.kind());
        });
    }

    private static void requireOpen(ChangeRepository.KnownEvent known) {
        if (known.duplicate()) throw new ChangeRefused.NoCase();
        if (known.voided()) throw new ChangeRefused.VoidedBefore();
    }

    /// The report itself was the first word.
    private void publish(ChangeRepository.KnownEvent known, EventChange change, UUID event) {
        outbox.publish(EventChange.TOPIC, event, known.changes() + 2L, change);
    }

    private ChangeReceipt filed(UUID id, UUID event, Kind kind, SignedMessage message) {
        audit.record(AuditEntry.of(
                        "partner-event." + kind.name().toLowerCase(Locale.ROOT), "partner-event", event.toString())
                .by(message.caller()));
        return receipt(id, event, kind);
    }

    private ChangeReceipt receipt(UUID id, UUID event, Kind kind) {
        return new ChangeReceipt(
                id, event, kind, URI.create(properties.publicAddress() + "/v1/partner-events/" + event));
    }
}
