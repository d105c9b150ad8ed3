package id.adminduk.application.delivery;

import id.adminduk.kernel.crypto.BlindIndex;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The PIN an applicant gives for their cards. It exists in clear only in the message to them; what is kept is a keyed
/// hash.
@Component
public class DeliveryPins {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeliveryRepository deliveries;
    private final BlindIndex index;
    private final Clock clock;

    DeliveryPins(DeliveryRepository deliveries, BlindIndex index, Clock clock) {
        this.deliveries = deliveries;
        this.index = index;
        this.clock = clock;
    }

    static String next() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    byte[] of(UUID delivery, String pin) {
        return index.of("delivery-pin", delivery + "/" + pin);
    }

    /// Counts the try before it looks at the PIN, and before the transaction of the hand-over, so that a refusal counts
    /// too.
    public void require(UUID delivery, String pin) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a try is counted before the transaction it decides");
        var wanted = deliveries.countTry(delivery, clock.instant()).orElseThrow(DeliveryRefused.WrongPin::new);
        if (!MessageDigest.isEqual(wanted, of(delivery, pin))) throw new DeliveryRefused.WrongPin();
        deliveries.forgetTries(delivery);
    }
}
