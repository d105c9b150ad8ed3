package id.adminduk.identity.signout;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.account.EndReason;
import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.identity.resident.RegisteredPerson;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends the sign-ins of somebody who came in person (promises.md T09): the officer has seen the KTP-el. Whoever holds
/// the device keeps nothing that signs in without the password; a lost number is changed besides.
@Component
class CounterSignOutDesk {
    record Request(Nik nik, KkNumber kkNumber, LocalDate birthDate, Reason reason) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    /// What the person says happened.
    enum Reason {
        DEVICE_LOST,
        DEVICE_STOLEN,
        MISUSE_SUSPECTED
    }

    private final ResidentLookup residents;
    private final AccountCare accounts;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final EndNotices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CounterSignOutDesk(
            ResidentLookup residents,
            AccountCare accounts,
            SignIns signIns,
            Passkeys passkeys,
            EndNotices notices,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.accounts = accounts;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How many sign-ins ended; none where the person was signed in nowhere.
    int signOut(Request request, CurrentUser officer) {
        var person = residents
                .find(request.nik(), request.kkNumber(), request.birthDate())
                .filter(found -> officer.covers(found.regionCode()))
                .map(RegisteredPerson::personId)
                .orElseThrow(NotFound::new);
        Integer ended = transaction.execute(_ -> {
            var account = accounts.activeOf(person).orElseThrow(NotFound::new);
            passkeys.removeAllOf(account);
            int all = signIns.endAll(account);
            audit.record(AuditEntry.of("session.ended-at-the-counter", "account", account)
                    .by(officer)
                    .because(request.reason().name()));
            notices.tell(account, EndReason.COUNTER, clock.instant());
            return all;
        });
        return ended == null ? 0 : ended;
    }
}
