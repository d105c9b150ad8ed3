package id.adminduk.application.tracking;

import id.adminduk.application.casebook.TwinRepository;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.DomainException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands out tracking receipts and opens cases to whoever holds one.
@Component
public class TrackingDesk {
    private static final byte[] NO_HASH = new byte[32];

    private final TrackingRepository receipts;
    private final TwinRepository twins;
    private final TrackingQueries cases;
    private final PinHash pins;
    private final Catalogue catalogue;
    private final Clock clock;

    TrackingDesk(
            TrackingRepository receipts,
            TwinRepository twins,
            TrackingQueries cases,
            PinHash pins,
            Catalogue catalogue,
            Clock clock) {
        this.receipts = receipts;
        this.twins = twins;
        this.cases = cases;
        this.pins = pins;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// A receipt for the application, in the caller's transaction. Asked again, the number stays and the PIN is new.
    public TrackingReceipt open(UUID applicationId) {
        var pin = TrackingNumbers.newPin();
        var number = receipts.open(applicationId, TrackingNumbers.next(), pins.of(applicationId, pin), clock.instant());
        return new TrackingReceipt(number, pin);
    }

    /// Receipts for applications that have none yet.
    public Map<UUID, TrackingReceipt> openNew(List<UUID> applications) {
        var opened = new LinkedHashMap<UUID, TrackingReceipt>();
        for (var id : applications)
            opened.put(id, new TrackingReceipt(TrackingNumbers.next(), TrackingNumbers.newPin()));
        receipts.openNew(opened, pins, clock.instant());
        return opened;
    }

    /// The number given to an application before.
    public Optional<String> numberOf(UUID applicationId) {
        return receipts.numberOf(applicationId);
    }

    /// The application behind a number and its PIN, or the one it was closed in favour of. A wrong PIN, an unknown and
    /// a locked number look the same.
    public UUID applicationOf(String trackingNo, String pin) {
        var attempt = receipts.countAttempt(TrackingNumbers.normalised(trackingNo), clock.instant());
        var application = attempt.map(TrackingRepository.Attempt::applicationId).orElseGet(() -> new UUID(0, 0));
        var wanted = attempt.map(TrackingRepository.Attempt::pinHash).orElse(NO_HASH);
        if (!MessageDigest.isEqual(wanted, pins.of(application, pin))) throw new Unknown();
        receipts.forgetAttempts(application);
        return twins.firstOf(application).orElse(application);
    }

    /// Where the case behind a number and its PIN stands.
    public TrackedCase.View track(String trackingNo, String pin, Language language) {
        var tracked = cases.get(applicationOf(trackingNo, pin));
        return tracked.view(catalogue.get(tracked.service()).name(), language);
    }

    /// One answer for an unknown number, a wrong PIN and a number that waits after too many wrong PINs.
    static final class Unknown extends DomainException {
        Unknown() {
            super(
                    Kind.NOT_FOUND,
                    "tracking-not-found",
                    "No case has this number and PIN. After five wrong tries a number rests for 15 minutes.");
        }
    }
}
