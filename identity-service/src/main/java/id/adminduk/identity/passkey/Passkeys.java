package id.adminduk.identity.passkey;

import id.adminduk.identity.session.Proof;
import id.adminduk.identity.session.Proofs;
import id.adminduk.identity.session.Visitor;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps people's passkeys and checks what their devices answer.
@Component
public class Passkeys {
    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration FRESH = Duration.ofMinutes(15);

    /// @param id as pages show it
    record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    private final PasskeyRepository passkeys;
    private final WebAuthnRelyingPartyOperations devices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passkeys(
            PasskeyRepository passkeys,
            WebAuthnRelyingPartyOperations devices,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.passkeys = passkeys;
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Passkey> of(UUID subject) {
        return passkeys.findByUserId(PasskeyOwners.idOf(subject)).stream()
                .map(found -> new Passkey(
                        found.getCredentialId().toBase64UrlString(),
                        found.getLabel(),
                        found.getCreated(),
                        found.getLastUsed()))
                .toList();
    }

    public boolean has(UUID subject) {
        return !of(subject).isEmpty();
    }

    /// Whether somebody has shown lately who they are: whoever finds a screen unlocked adds no key of their own.
    public boolean mayChange(Authentication who) {
        var oldest = clock.instant().minus(FRESH);
        return !Visitor.owesSecondFactor(who)
                && Proofs.of(who).latest().filter(at -> at.isAfter(oldest)).isPresent();
    }

    void add(UUID subject, RelyingPartyRegistrationRequest answer) {
        if (of(subject).size() >= MOST) throw new PasskeyRefused();
        transaction.executeWithoutResult(_ -> {
            register(answer);
            audit.record(AuditEntry.of("passkey.added", "account", subject).bySystem(subject.toString()));
        });
        LOG.info("{} added a passkey", subject);
    }

    boolean remove(UUID subject, Bytes id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!passkeys.remove(subject, id)) return false;
            audit.record(AuditEntry.of("passkey.removed", "account", subject).bySystem(subject.toString()));
            return true;
        }));
    }

    /// With everything else a lost device held.
    public int removeAllOf(UUID subject) {
        return passkeys.removeAllOf(subject);
    }

    /// Whose passkey answered; it counts as [Proof#PASSKEY].
    UUID prove(RelyingPartyAuthenticationRequest answer) {
        try {
            return UUID.fromString(devices.authenticate(answer).getName());
        } catch (RuntimeException wrong) {
            LOG.info("a passkey was refused: {}", wrong.getClass().getSimpleName());
            throw new PasskeyRefused();
        }
    }

    void opened(UUID subject) {
        audit.record(AuditEntry.of("session.opened", "account", subject).bySystem(subject.toString()));
        LOG.info("{} signed in with a passkey", subject);
    }

    private void register(RelyingPartyRegistrationRequest answer) {
        try {
            devices.registerCredential(answer);
        } catch (RuntimeException wrong) {
            LOG.info("a passkey was not added: {}", wrong.getClass().getSimpleName());
            throw new PasskeyRefused();
        }
    }
}
