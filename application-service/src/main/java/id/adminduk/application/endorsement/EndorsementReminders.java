package id.adminduk.application.endorsement;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.residents.RegistryCheck;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds endorsers who have not answered, and after that sends the case on to the office without them: no citizen is
/// stuck because somebody else does not answer (decision 0095). Any number of copies may run at once.
@Component
class EndorsementReminders {
    private static final Mover SYSTEM = Mover.of(Endorsements.SYSTEM);
    private static final int MOST = 500;

    private final EndorsementRepository repository;
    private final Endorsements endorsements;
    private final CaseBook cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndorsementReminders(
            EndorsementRepository repository,
            Endorsements endorsements,
            CaseBook cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.endorsements = endorsements;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What is due now, one case after the other.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void run() {
        for (int i = 0; i < MOST && lookAtOne(); i++) {}
    }

    private boolean lookAtOne() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = clock.instant();
            var due = repository.claimDue(now);
            due.ifPresent(waiting -> lookAt(waiting, cases.locked(waiting.applicationId()), now));
            return due.isPresent();
        }));
    }

    private void lookAt(Endorsement waiting, Application application, Instant now) {
        if (application.stage() != Stage.ENDORSING) endorsements.decide(waiting.withdrawn(), null, now);
        else if (!endorsements.isRemindedEnough(waiting)) endorsements.remind(waiting, now);
        else pass(waiting, application, now);
    }

    private void pass(Endorsement waiting, Application application, Instant now) {
        endorsements.decide(waiting.passed(RegistryCheck.NOT_ENDORSED_IN_TIME), null, now);
        var passed = cases.change(marked(application), "PASS_" + waiting.step(), SYSTEM, now);
        endorsements.goOn(passed, SYSTEM, now);
    }

    /// The officer reads it beside what the registry found.
    private static Application marked(Application application) {
        var check = application.check();
        return check == null ? application : application.checked(check.with(RegistryCheck.NOT_ENDORSED_IN_TIME));
    }
}
