package id.adminduk.identity.akta;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the number of an akta into the biodata; the family card shows none and keeps its version.
@Component
class AktaDesk {
    private static final String ACTOR = "akta-register";

    private final AktaQueries births;
    private final ResidentRepository residents;
    private final AuditTrail audit;
    private final Clock clock;

    AktaDesk(AktaQueries births, ResidentRepository residents, AuditTrail audit, Clock clock) {
        this.births = births;
        this.residents = residents;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void birth(NumberedAkta akta) {
        births.childOf(akta.applicationId()).ifPresent(child -> write(child, akta));
    }

    private void write(UUID id, NumberedAkta akta) {
        var before = residents.lock(List.of(id));
        var on = OfficeDay.of(akta.numberedAt());
        var certificate = new Certificate(true, akta.number(), on);
        var after = before.stream()
                .map(child -> child.withCertificates(held -> held.withBirth(certificate)))
                .filter(child -> !before.contains(child))
                .toList();
        if (after.isEmpty()) return;
        var change = new Change(clock.instant(), ACTOR, akta.applicationId(), Change.Kind.CERTIFIED);
        residents.update(before, after, change);
        audit.record(AuditEntry.of("resident.certified", "resident", id)
                .bySystem(ACTOR)
                .forCase(akta.applicationId()));
    }
}
