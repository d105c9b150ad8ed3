package id.adminduk.application.quarantine;

import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.storage.BlobId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what may be, or is, malware (promises.md S59, T15).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Quarantine {
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    private final QuarantineRepository suspects;
    private final FileShelf shelf;
    private final AuditTrail audit;
    private final Clock clock;

    Quarantine(QuarantineRepository suspects, FileShelf shelf, AuditTrail audit, Clock clock) {
        this.suspects = suspects;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file nobody could look at yet; its cleaned copy waits.
    public void hold(UUID applicationId, UUID attachmentId, byte[] raw) {
        var now = clock.instant();
        suspects.insert(new Suspect(UUID.randomUUID(), applicationId, attachmentId, shelf.put(raw)), now);
        log.warn("the scanner is away: a file of case {} waits in quarantine", applicationId);
    }

    /// A file that is malware, as evidence, and the alarm.
    public void arrest(UUID applicationId, byte[] raw, String signature, String by) {
        var id = UUID.randomUUID();
        suspects.insertFound(id, applicationId, shelf.put(raw), signature, clock.instant());
        alarm(id, applicationId, signature, by);
    }

    /// Those whose turn it is, locked; another copy of the service takes others. They are tried again later.
    public List<Suspect> due(int most, Duration again) {
        var now = clock.instant();
        return suspects.due(now, now.plus(again), most);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] rawOf(Suspect suspect) {
        return shelf.get(suspect.raw());
    }

    public void release(Suspect suspect) {
        suspects.delete(suspect.id());
        shelf.watch(suspect.raw());
    }

    public void convict(Suspect suspect, String signature) {
        suspects.found(suspect.id(), signature);
        alarm(suspect.id(), suspect.applicationId(), signature, "system");
    }

    /// Evidence that has been kept long enough; answers how many.
    public int forgetOlderThan(Duration age, int most) {
        List<BlobId> gone = suspects.deleteFoundBefore(clock.instant().minus(age), most);
        gone.forEach(shelf::watch);
        return gone.size();
    }

    private void alarm(UUID id, UUID applicationId, String signature, String by) {
        log.error("malware in an upload of case {}: {}, in quarantine as {}", applicationId, signature, id);
        audit.record(AuditEntry.of("malware.found", "quarantine", id)
                .bySystem("malware-scanner")
                .forCase(applicationId)
                .because(signature + " sent by " + by));
    }
}
