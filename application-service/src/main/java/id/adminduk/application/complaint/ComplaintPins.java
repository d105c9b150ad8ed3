package id.adminduk.application.complaint;

import id.adminduk.application.complaint.ComplaintRefused.Unknown;
import id.adminduk.kernel.crypto.BlindIndex;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The number and PIN a complaint is followed by without signing in.
@Component
public class ComplaintPins {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final byte[] NO_HASH = new byte[32];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ComplaintRepository complaints;
    private final BlindIndex index;
    private final Clock clock;

    ComplaintPins(ComplaintRepository complaints, BlindIndex index, Clock clock) {
        this.complaints = complaints;
        this.index = index;
        this.clock = clock;
    }

    /// Like `LP-4F7K29QM3X`: fifty random bits.
    public static String newNumber() {
        return "LP-"
                + RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining());
    }

    public static String newPin() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    byte[] of(UUID complaint, String pin) {
        return index.of("complaint-pin", complaint + "/" + pin);
    }

    /// The complaint behind a number and its PIN. A wrong PIN, an unknown and a locked number look the same;
    /// a try counts whatever comes after it, so this is not part of a transaction.
    public UUID complaintOf(String number, String pin) {
        var attempt = complaints.countTry(number.strip().toUpperCase(Locale.ROOT), clock.instant());
        var id = attempt.map(ComplaintRepository.Attempt::id).orElseGet(() -> new UUID(0, 0));
        var wanted = attempt.map(ComplaintRepository.Attempt::pinHash).orElse(NO_HASH);
        if (!MessageDigest.isEqual(wanted, of(id, pin))) throw new Unknown();
        complaints.forgetTries(id);
        return id;
    }
}
