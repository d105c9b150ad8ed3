package id.adminduk.application.delivery;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.kernel.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// A delivery with the case whose cards it is.
public record Parcel(Application application, Delivery delivery) {

    /// Officers of the family's nagari, and of the place where the cards are wanted.
    public boolean seenBy(CurrentUser officer) {
        var place = delivery.choice().place();
        return officer.covers(application.region()) || (place != null && officer.covers(place));
    }

    public Move to(Delivery next, DeliveryStep step, Mover mover, @Nullable String reason) {
        return new Move(this, next, step, mover, reason);
    }

    /// One step of a delivery, not written yet.
    ///
    /// @param reason a code: why nobody took the cards, how their owner was known
    public record Move(
            Parcel before,
            Delivery after,
            DeliveryStep step,
            Mover mover,
            @Nullable String reason) {}
}
