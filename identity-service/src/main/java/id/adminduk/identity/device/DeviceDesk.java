package id.adminduk.identity.device;

import id.adminduk.identity.session.Proofs;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.token.TokenHash;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the device behind a code and lets it in or not. Five wrong codes in a quarter of an hour are enough.
@Component
class DeviceDesk {
    static final int MOST_FAILURES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(DeviceDesk.class);
    private static final int HALF = 4;

    private final DeviceRepository devices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeviceDesk(DeviceRepository devices, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isLocked(UUID administrator) {
        return devices.failuresSince(administrator, clock.instant().minus(SignInPage.LOCK)) >= MOST_FAILURES;
    }

    /// A wrong code counts.
    Optional<WaitingDevice> find(String typed, UUID administrator) {
        var now = clock.instant();
        var found = devices.waitingWith(TokenHash.of(asShown(typed)), now);
        if (found.isEmpty()) devices.addFailure(administrator, now, now.minus(SignInPage.LOCK));
        return found;
    }

    /// False when the code is no longer good.
    boolean decide(WaitingDevice device, boolean allowed, UUID administrator, Proofs proofs) {
        var now = clock.instant();
        boolean decided = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!devices.useUp(device.authorization(), now)) return false;
            if (allowed) devices.allow(device.authorization(), administrator, proofs);
            else devices.refuse(device.authorization());
            audit.record(AuditEntry.of(allowed ? "device.allowed" : "device.refused", "sign-in", device.authorization())
                    .bySystem(administrator.toString()));
            return true;
        }));
        if (decided) LOG.info("{} {} device {}", administrator, allowed ? "let in" : "refused", device.authorization());
        return decided;
    }

    /// As the device shows it: capital letters, a dash in the middle.
    private static String asShown(String typed) {
        var letters = typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return letters.length() == 2 * HALF ? letters.substring(0, HALF) + "-" + letters.substring(HALF) : letters;
    }
}
