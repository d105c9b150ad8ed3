package id.adminduk.identity.usage;

import id.adminduk.identity.agreement.Agreement;
import id.adminduk.identity.agreement.VerifiedField;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One check as it goes into the books: who asked about whom, which fields were compared and which agreed. No NIK, no
/// value.
///
/// @param residentId nobody where the NIK is not in the registry
/// @param rises whether the number was above an earlier one of the agency; see [NumberOrder]
public record Check(
        UUID id,
        Agreement agreement,
        String client,
        Instant at,
        @Nullable UUID residentId,
        Set<VerifiedField> compared,
        Set<VerifiedField> matched,
        @Nullable Boolean rises) {

    /// A random id that begins with the time (UUID version 7), so that new rows lie side by side in the index.
    public static UUID newId(Instant now) {
        var random = ThreadLocalRandom.current();
        long time = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    String comparedText() {
        return text(compared);
    }

    String matchedText() {
        return text(matched);
    }

    private static String text(Set<VerifiedField> fields) {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /// The line that the audit chain covers.
    String line() {
        return String.join(
                "|",
                id.toString(),
                agreement.id().toString(),
                at.toString(),
                String.valueOf(residentId),
                comparedText(),
                matchedText());
    }
}
