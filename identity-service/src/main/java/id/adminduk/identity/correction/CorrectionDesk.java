package id.adminduk.identity.correction;

import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.IfMatch;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes, shows and withdraws correction requests.
@Component
public class CorrectionDesk {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: none looks like another
    private static final int MOST_OPEN = 10;

    private final CorrectionRepository corrections;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CorrectionDesk(CorrectionRepository corrections, AuditTrail audit, Clock clock) {
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /// Part of the caller's transaction, which also keeps the answer for a repeated request. What changes by another
    /// service is answered at once.
    public Correction receive(UUID resident, UUID citizen, Field field, String wish, CurrentUser user) {
        if (corrections.open(citizen) >= MOST_OPEN) throw new CorrectionRefused.TooManyOpen();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var correction = Correction.received(newNumber(), resident, citizen, field, wish, now);
        corrections.add(correction);
        tell("correction.received", correction, user);
        return field.services().isEmpty() ? correction : leftToOthers(correction);
    }

    private Correction leftToOthers(Correction received) {
        var refused = received.leftToOthers(received.requestedAt());
        corrections.update(refused);
        audit.record(AuditEntry.of("correction.refused", "correction", refused.id())
                .bySystem("correction-desk")
                .because(Refusal.OTHER_SERVICE.name()));
        return refused;
    }

    @Transactional
    public Correction withdraw(UUID id, IfMatch version, UUID citizen, CurrentUser user) {
        var correction = get(id, citizen);
        version.require(correction.version());
        var withdrawn = correction.withdrawn(clock.instant());
        corrections.update(withdrawn);
        tell("correction.withdrawn", withdrawn, user);
        return withdrawn;
    }

    public Correction get(UUID id, UUID citizen) {
        return corrections.find(id, citizen).orElseThrow(NotFound::new);
    }

    public List<Correction> of(UUID citizen, Cursor before, int size) {
        return corrections.of(citizen, before, size);
    }

    private void tell(String action, Correction correction, CurrentUser user) {
        audit.record(AuditEntry.of(action, "correction", correction.id()).by(user));
    }

    private String newNumber() {
        return "KD-" + letters() + "-" + letters();
    }

    private String letters() {
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }
}
