package id.adminduk.application.tracking;

import java.time.Instant;
import java.util.List;

/// Where the cards of a case are, as far as whoever holds its number and PIN may know: no name, no address.
public record TrackedDelivery(String mode, String state, int attempts, List<DeliveryStepView> steps) {
    public record DeliveryStepView(String state, Instant at) {}

    public TrackedDelivery {
        steps = List.copyOf(steps);
    }
}
