package id.adminduk.identity.recovery;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeRefused;
import id.adminduk.identity.otp.Codes;
import id.adminduk.identity.otp.EqualRoad;
import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.identity.resident.RegisteredPerson;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.identity.signout.SignIns;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A new password for whoever knows the NIK and holds the phone. A match and a miss take the same road as far as
/// anybody outside can see.
@Component
class RecoveryDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryDesk.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;
    private static final UUID NOBODY = new UUID(0, 0);

    private final ResidentLookup residents;
    private final AccountCare accounts;
    private final RecoveryRepository recoveries;
    private final Codes codes;
    private final EqualRoad road;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecoveryDesk(
            ResidentLookup residents,
            AccountCare accounts,
            RecoveryRepository recoveries,
            Codes codes,
            EqualRoad road,
            SignIns signIns,
            Passkeys passkeys,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.codes = codes;
        this.road = road;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Answers an id in any case; where the facts do not match, nothing stands behind it and nothing is sent.
    UUID begin(Nik nik, Phone phone) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            recoveries.forget(now.minus(DAY));
            var account = owner(nik, phone, now);
            recoveries.insert(id, account.orElse(null), phone, now);
            var code = codes.issue(id, CodePurpose.RECOVER, now);
            road.walk(account.isPresent(), () -> {
                if (account.isPresent()) accounts.send(account.get(), CodePurpose.RECOVER, phone, code, now);
                else accounts.pretendToSend(CodePurpose.RECOVER, phone, code, now);
            });
        });
        return id;
    }

    /// With the new password every sign-in ends and every passkey goes: whoever else was in is out.
    void complete(UUID id, String code, String password) {
        AccountCare.check(password);
        var now = clock.instant();
        codes.check(id, code, now);
        var account = recoveries.accountOf(id).orElseThrow(CodeRefused.Invalid::new);
        transaction.executeWithoutResult(_ -> {
            codes.use(id, now);
            accounts.recover(account, password, now);
            passkeys.removeAllOf(account);
            audit.record(AuditEntry.of("account.recovered", "account", account).bySystem(account.toString()));
        });
        signIns.endAll(account);
        LOG.info("account {} recovered", account);
    }

    private Optional<UUID> owner(Nik nik, Phone phone, Instant now) {
        boolean tooOften = recoveries.begunFor(phone, now.minus(DAY)) >= MOST_A_DAY;
        var person = residents.find(nik).map(RegisteredPerson::personId).orElse(NOBODY);
        return accounts.activeOf(person, phone).filter(_ -> !tooOften);
    }
}
