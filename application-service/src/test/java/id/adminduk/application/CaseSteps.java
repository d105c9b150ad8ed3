package id.adminduk.application;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings cases into the state a test starts from, by real moves.
@TestComponent
public class CaseSteps {
    private static final Mover SOMEBODY = Mover.of(new Actor("TEST:steps"));
    private static final RegionCode NAGARI = RegionCode.of("13.05.01.2001");

    private final CaseBook cases;
    private final TrackingDesk tracking;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    CaseSteps(CaseBook cases, TrackingDesk tracking, Catalogue catalogue, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.tracking = tracking;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
    }

    public UUID draftOf(UUID citizen) {
        return open(Origin.citizen(citizen));
    }

    private UUID open(Origin origin) {
        var draft = Application.draft(UUID.randomUUID(), catalogue.get("BIRTH"), origin, NAGARI, Instant.now());
        transaction.executeWithoutResult(_ -> cases.open(draft, SOMEBODY));
        return draft.id();
    }

    /// A hospital's case that waits for the child's name, and the receipt its reporter got.
    public TrackingReceipt waitingForName() {
        var id = open(Origin.partner(UUID.randomUUID(), UUID.randomUUID()));
        var receipt = receipt(id);
        change(id, application -> {
            var tracked = cases.change(application.tracked(receipt.trackingNo()), "TRACK", SOMEBODY, Instant.now());
            return cases.record(tracked, tracked.awaitName(Instant.now()), SOMEBODY);
        });
        return receipt;
    }

    public TrackingReceipt submit(UUID id) {
        var receipt = receipt(id);
        change(id, application -> {
            var now = Instant.now();
            var tracked = application.tracked(receipt.trackingNo());
            return cases.record(application, tracked.submit(now, now.plus(Duration.ofDays(1))), SOMEBODY);
        });
        return receipt;
    }

    public void verify(UUID id) {
        change(
                id,
                application ->
                        cases.record(application, application.verify(SOMEBODY.actor(), Instant.now()), SOMEBODY));
    }

    public void askToFix(UUID id, String requirement) {
        var reasons = List.of(new Reason("DOC_UNREADABLE", requirement));
        change(id, application -> cases.record(application, application.requestFix(reasons, Instant.now()), SOMEBODY));
    }

    public void reject(UUID id) {
        var reasons = List.of(new Reason("NOT_ELIGIBLE", null));
        change(id, application -> cases.record(application, application.reject(reasons, Instant.now()), SOMEBODY));
    }

    private TrackingReceipt receipt(UUID id) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> tracking.open(id)));
    }

    private void change(UUID id, UnaryOperator<Application> move) {
        transaction.executeWithoutResult(_ -> move.apply(cases.locked(id)));
    }
}
