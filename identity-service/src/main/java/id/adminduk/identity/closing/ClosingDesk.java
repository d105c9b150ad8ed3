package id.adminduk.identity.closing;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.registration.PeopleDied;
import id.adminduk.identity.signout.SignIns;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A death blocks the account of the deceased and ends every sign-in, in the transaction that registers the death.
@Component
class ClosingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingDesk.class);

    private final AccountCare accounts;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final Clock clock;

    ClosingDesk(AccountCare accounts, SignIns signIns, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleDied deaths) {
        deaths.people()
                .forEach(person -> accounts.closeOf(person, clock.instant())
                        .ifPresent(account -> close(account, deaths.application())));
    }

    private void close(UUID account, UUID application) {
        signIns.endAll(account);
        audit.record(AuditEntry.of("account.closed", "account", account)
                .bySystem("registrar")
                .forCase(application)
                .because("DEATH"));
        LOG.info("account {} closed", account);
    }
}
