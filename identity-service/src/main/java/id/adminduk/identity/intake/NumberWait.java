package id.adminduk.identity.intake;

import id.adminduk.identity.numbering.NumberRequestRepository;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.RegistrationBook;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes on with cases whose numbers have come, each in one transaction as if it were approved now; tells those whose
/// numbers SIAK refused.
@Component
class NumberWait {
    private static final Logger LOG = LoggerFactory.getLogger(NumberWait.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final WaitingRepository waiting;
    private final NumberRequestRepository requests;
    private final Effects effects;
    private final RegistrationBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NumberWait(
            WaitingRepository waiting,
            NumberRequestRepository requests,
            Effects effects,
            RegistrationBook book,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.requests = requests;
        this.effects = effects;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${adminduk.registry.look-every:PT2S}")
    void goOn() {
        while (goOnWithOne()) LOG.debug("one case has its numbers");
    }

    private boolean goOnWithOne() {
        var next = waiting.nextToGoOn(clock.instant());
        if (next.isEmpty()) return false;
        try {
            transaction.executeWithoutResult(
                    _ -> waiting.lockWaiting(next.get()).ifPresent(this::goOn));
        } catch (RuntimeException failed) {
            LOG.error("application {} could not go on", next.get(), failed);
            postpone(next.get());
        }
        return true;
    }

    private void goOn(ApprovedApplication application) {
        var refusals = requests.takeRefusals(application.applicationId()).stream()
                .map(reason -> "SIAK_" + reason)
                .toList();
        if (refusals.isEmpty()) effects.decisionOn(application).run();
        else book.refuse(application, refusals, clock.instant());
    }

    private void postpone(UUID application) {
        var until = clock.instant().plus(AFTER_A_FAILURE);
        transaction.executeWithoutResult(_ -> waiting.postpone(application, until));
    }
}
