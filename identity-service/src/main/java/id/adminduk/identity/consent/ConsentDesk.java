package id.adminduk.identity.consent;

import id.adminduk.identity.consent.ConsentRepository.Given;
import id.adminduk.identity.signout.SignIns;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Remembers what people agreed to and takes it back at their word (UU 27/2022 article 22: explicit, recorded,
/// withdrawable).
@Component
public class ConsentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentDesk.class);

    private final ConsentRepository consents;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsentDesk(
            ConsentRepository consents,
            SignIns signIns,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.consents = consents;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// When the person agreed to all of this; empty where they have to be asked.
    Optional<Instant> agreedAt(UUID subject, String clientId, Collection<String> scopes) {
        return consents.find(subject, clientId)
                .filter(consent -> consent.covers(scopes))
                .map(Consent::givenAt);
    }

    Optional<Consent> inForce(UUID subject, String clientId) {
        return consents.find(subject, clientId);
    }

    List<Given> of(UUID subject) {
        return consents.of(subject);
    }

    /// What was agreed to before is not asked again, so the new consent holds both.
    void give(UUID subject, String clientId, Set<String> scopes) {
        var now = clock.instant();
        var all = new TreeSet<>(scopes);
        consents.find(subject, clientId).map(Consent::scopes).ifPresent(all::addAll);
        var consent = new Consent(UUID.randomUUID(), subject, clientId, all, now);
        try {
            transaction.executeWithoutResult(_ -> {
                consents.put(consent);
                audit.record(AuditEntry.of("consent.given", "consent", consent.id())
                        .bySystem(subject.toString())
                        .because(clientId));
            });
        } catch (DuplicateKeyException twice) {
            LOG.info("{} agreed twice at the same moment", subject); // the other click stands
        }
    }

    /// Ends the program's sign-ins too: its tokens stop working everywhere within a minute.
    void withdraw(UUID id, UUID subject) {
        transaction.executeWithoutResult(_ -> {
            var client = consents.withdraw(id, subject, clock.instant()).orElseThrow(NotFound::new);
            signIns.endAllOf(subject, client);
            audit.record(AuditEntry.of("consent.withdrawn", "consent", id)
                    .bySystem(subject.toString())
                    .because(client));
        });
    }

    /// The owner sees it among those who looked.
    void looked(Consent consent, UUID resident, List<String> fields) {
        transaction.executeWithoutResult(_ -> {
            consents.addLook(consent.id(), resident, fields, clock.instant());
            audit.record(AuditEntry.of("resident.shared", "resident", resident)
                    .bySystem(consent.clientId())
                    .because("CONSENT"));
        });
    }
}
