package id.adminduk.identity.recovery;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeRefused;
import id.adminduk.identity.otp.Codes;
import id.adminduk.identity.resident.RegisteredPerson;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A new phone for somebody who no longer holds the old one and came in person (promises.md T10): the officer has seen
/// the KTP-el, the new phone shows a code, the old one is told, and three days pass all the same.
@Component
class CounterPhoneDesk {
    record Request(Nik nik, KkNumber kkNumber, LocalDate birthDate, Phone phone) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    private final ResidentLookup residents;
    private final AccountCare accounts;
    private final PhoneChangeRepository changes;
    private final Codes codes;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CounterPhoneDesk(
            ResidentLookup residents,
            AccountCare accounts,
            PhoneChangeRepository changes,
            Codes codes,
            OwnAffairs affairs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.accounts = accounts;
        this.changes = changes;
        this.codes = codes;
        this.affairs = affairs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Runs in the transaction of the request.
    UUID begin(Request request, CurrentUser officer) {
        var now = clock.instant();
        var person = residents
                .find(request.nik(), request.kkNumber(), request.birthDate())
                .filter(found -> officer.covers(found.regionCode()))
                .map(RegisteredPerson::personId)
                .orElseThrow(NotFound::new);
        affairs.refuse(officer, person);
        var account = accounts.activeOf(person).orElseThrow(NotFound::new);
        refuseWhatCannotBe(account, request.phone());
        accounts.requireFewPeopleOn(request.phone(), account, now);
        var change = new PhoneChange(
                UUID.randomUUID(), account, UUID.randomUUID(), request.phone(), now, null, officer.subject());
        changes.insert(change);
        var code = codes.issue(change.newCodeId(), CodePurpose.CHANGE_PHONE, now);
        accounts.send(account, CodePurpose.CHANGE_PHONE, request.phone(), code, now);
        audit.record(AuditEntry.of("phone-change.assisted", "account", account).by(officer));
        return change.id();
    }

    /// Only the officer who began it ends it.
    Instant confirm(UUID id, String code, CurrentUser officer) {
        var now = clock.instant();
        var change = changes.unconfirmedAssisted(id)
                .filter(begun -> officer.subject().equals(begun.assistedBy()))
                .orElseThrow(CodeRefused.Invalid::new);
        codes.check(change.newCodeId(), code, now);
        var effective = now.plus(PhoneChangeDesk.DELAY);
        transaction.executeWithoutResult(_ -> {
            codes.use(change.newCodeId(), now);
            changes.confirm(id, now, effective);
            accounts.announcePhoneChange(change.accountId(), now, effective);
            audit.record(AuditEntry.of("phone-change.confirmed", "account", change.accountId())
                    .by(officer));
        });
        return effective;
    }

    private void refuseWhatCannotBe(UUID account, Phone phone) {
        if (accounts.phoneOf(account).filter(phone::equals).isPresent()) throw new PhoneChangeRefused.Unchanged();
        if (changes.waitingFor(account).isPresent()) throw new PhoneChangeRefused.Waiting();
        if (accounts.isTaken(phone)) throw new PhoneChangeRefused.Taken();
    }
}
