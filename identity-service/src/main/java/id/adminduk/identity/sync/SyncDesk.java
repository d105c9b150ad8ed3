package id.adminduk.identity.sync;

import id.adminduk.identity.numbering.NumberRequestRepository;
import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncEntry.State;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Hands out what has to be sent, and sends again what SIAK refused.
@Component
public class SyncDesk {
    private final SyncRepository entries;
    private final NumberRequestRepository requests;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final Clock clock;

    SyncDesk(
            SyncRepository entries,
            NumberRequestRepository requests,
            Confidential confidential,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.requests = requests;
        this.confidential = confidential;
        this.audit = audit;
        this.clock = clock;
    }

    /// An entry to send, and the how-manieth try this is.
    public record Claimed(SyncMessage message, int attempt) {}

    /// The next entry that is due; nobody else gets it for the length of the lease.
    @Transactional
    public Optional<Claimed> claim(Duration lease) {
        return entries.claim(clock.instant(), lease).map(entry -> new Claimed(messageOf(entry), entry.attempts()));
    }

    /// Puts the oldest entries nobody has sent into a batch, inside the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SyncMessage> batch(int number, int most) {
        var taken = entries.lockPending(most);
        entries.sent(taken.stream().map(SyncEntry::id).toList(), number, clock.instant());
        return taken.stream().map(this::messageOf).toList();
    }

    @Transactional
    public void sent(UUID entry) {
        entries.sent(List.of(entry), null, clock.instant());
    }

    /// Not sent, or not understood: tried again after a while.
    @Transactional
    public void postpone(UUID entry, String trouble, Duration wait) {
        entries.postpone(entry, trouble, clock.instant().plus(wait));
    }

    /// What SIAK refused goes to it once more, after somebody has put right what was wrong.
    @Transactional
    public void resend(UUID id, CurrentUser admin) {
        var entry = entries.lock(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        if (entry.state() != State.REFUSED) throw new SyncRefused.NotRefused();
        if (entry.kind() == Kind.NUMBERS) throw new SyncRefused.CaseWentBack();
        entries.again(id, clock.instant());
        audit.record(AuditEntry.of("siak.resent", "sync-entry", id)
                .by(admin)
                .forCase(entry.caseId())
                .because(String.valueOf(entry.reason())));
    }

    private SyncMessage messageOf(SyncEntry entry) {
        var data = confidential.open(entry.caseId(), entries.sealedOf(entry.id()), JsonNode.class);
        var numbers = requests.of(List.of(entry.id())).stream()
                .map(SyncMessage.Wanted::of)
                .toList();
        return new SyncMessage(
                entry.id(),
                entry.kind(),
                entry.caseId(),
                entry.service(),
                entry.region(),
                entry.createdAt(),
                numbers,
                data);
    }
}
