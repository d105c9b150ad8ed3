package id.adminduk.application.delivery.counter;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.delivery.DeliveryPins;
import id.adminduk.application.delivery.DeliveryRefused.IllegalStep;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.DeliveryStep;
import id.adminduk.application.delivery.Parcel;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands cards out at a counter, to whoever has the PIN or shows who they are.
@Component
class CounterDesk {
    private final DeliveryBook book;
    private final DeliveryPins pins;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    CounterDesk(DeliveryBook book, DeliveryPins pins, AuditTrail audit, PlatformTransactionManager transactions) {
        this.book = book;
        this.pins = pins;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param pin none where the officer looked at a proof of identity
    record Proof(@Nullable String pin) {
        String code() {
            return pin == null ? "IDENTITY_SHOWN" : "PIN";
        }

        @Override
        public String toString() {
            return "Proof[" + code() + "]";
        }
    }

    Parcel show(UUID id, CurrentUser officer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var parcel = seen(id, officer);
            audit.record(AuditEntry.of("delivery.viewed", "delivery", id)
                    .by(officer)
                    .forCase(parcel.application().id()));
            return parcel;
        }));
    }

    /// The PIN is looked at between two transactions: its try counts also when the hand-over fails.
    void handOut(UUID id, Proof proof, CurrentUser officer) {
        transaction.executeWithoutResult(_ -> here(id, officer));
        if (proof.pin() != null) pins.require(id, proof.pin());
        transaction.executeWithoutResult(_ -> book.handOver(here(id, officer), Mover.of(officer), proof.code()));
    }

    private Parcel here(UUID id, CurrentUser officer) {
        var parcel = seen(id, officer);
        var state = parcel.delivery().state();
        if (state != DeliveryState.READY_FOR_PICKUP) throw new IllegalStep(state, DeliveryStep.HAND_OVER);
        return parcel;
    }

    private Parcel seen(UUID id, CurrentUser officer) {
        var parcel = book.locked(id);
        if (!parcel.seenBy(officer)) throw new NotFound();
        return parcel;
    }
}
