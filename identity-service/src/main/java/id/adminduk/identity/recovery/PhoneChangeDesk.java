package id.adminduk.identity.recovery;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeRefused;
import id.adminduk.identity.otp.Codes;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A new phone: both phones answer, the old one is told, and three days later the new one takes over unless the owner
/// objects. A stolen number alone changes nothing.
@Component
class PhoneChangeDesk {
    static final Duration DELAY = Duration.ofHours(72);

    private static final Logger LOG = LoggerFactory.getLogger(PhoneChangeDesk.class);

    private final AccountCare accounts;
    private final PhoneChangeRepository changes;
    private final Codes codes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhoneChangeDesk(
            AccountCare accounts,
            PhoneChangeRepository changes,
            Codes codes,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.codes = codes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sends a code to each phone: what the password opened needs the old phone besides. Where the old phone alone has
    /// given a new password lately, both would be one thing, and the owner comes to the counter. Where the new
    /// one belongs to somebody else it gets none, and nobody is told.
    UUID begin(UUID account, Phone phone) {
        var now = clock.instant();
        var old = accounts.phoneOf(account).orElseThrow(NotFound::new);
        if (old.equals(phone)) throw new PhoneChangeRefused.Unchanged();
        if (accounts.recoveredSince(account, now.minus(DELAY))) throw new PhoneChangeRefused.InPerson();
        if (changes.waitingFor(account).isPresent()) throw new PhoneChangeRefused.Waiting();
        accounts.requireFewPeopleOn(phone, account, now);
        var change = new PhoneChange(UUID.randomUUID(), account, UUID.randomUUID(), phone, now, null, null);
        transaction.executeWithoutResult(_ -> {
            changes.insert(change);
            accounts.send(
                    account,
                    CodePurpose.CHANGE_PHONE,
                    old,
                    codes.issue(change.id(), CodePurpose.CHANGE_PHONE, now),
                    now);
            var toNew = codes.issue(change.newCodeId(), CodePurpose.CHANGE_PHONE, now);
            if (!accounts.isTaken(phone)) accounts.send(account, CodePurpose.CHANGE_PHONE, phone, toNew, now);
        });
        return change.id();
    }

    /// Both codes, or nothing; both tries count.
    Instant confirm(UUID account, UUID id, String oldCode, String newCode) {
        var now = clock.instant();
        var change = changes.unconfirmed(id, account).orElseThrow(CodeRefused.Invalid::new);
        var refusal = refusalOf(change.id(), oldCode, now);
        var other = refusalOf(change.newCodeId(), newCode, now);
        refusal.or(() -> other).ifPresent(refused -> {
            throw refused;
        });
        var effective = now.plus(DELAY);
        transaction.executeWithoutResult(_ -> {
            codes.use(change.id(), now);
            codes.use(change.newCodeId(), now);
            changes.confirm(id, now, effective);
            accounts.announcePhoneChange(account, now, effective);
            audit.record(
                    AuditEntry.of("phone-change.confirmed", "account", account).bySystem(account.toString()));
        });
        return effective;
    }

    Optional<PhoneChange> waitingFor(UUID account) {
        return changes.waitingFor(account);
    }

    void cancel(UUID account) {
        var waiting = changes.waitingFor(account).orElseThrow(NotFound::new);
        transaction.executeWithoutResult(_ -> {
            if (!changes.end(waiting.id(), PhoneChange.Outcome.CANCELLED, clock.instant())) throw new NotFound();
            audit.record(
                    AuditEntry.of("phone-change.cancelled", "account", account).bySystem(account.toString()));
        });
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void applyDue() {
        transaction.executeWithoutResult(_ -> changes.due(clock.instant()).forEach(this::apply));
    }

    private void apply(PhoneChange change) {
        var now = clock.instant();
        boolean taken = accounts.isTaken(change.phone())
                || accounts.phoneOf(change.accountId()).isEmpty();
        if (!taken) accounts.changePhone(change.accountId(), change.phone(), now);
        changes.end(change.id(), taken ? PhoneChange.Outcome.TAKEN : PhoneChange.Outcome.APPLIED, now);
        audit.record(AuditEntry.of(taken ? "phone-change.taken" : "phone-change.applied", "account", change.accountId())
                .bySystem("phone-change"));
        LOG.info("phone change {} ended", change.id());
    }

    private Optional<CodeRefused> refusalOf(UUID id, String code, Instant now) {
        try {
            codes.check(id, code, now);
            return Optional.empty();
        } catch (CodeRefused refused) {
            return Optional.of(refused);
        }
    }
}
