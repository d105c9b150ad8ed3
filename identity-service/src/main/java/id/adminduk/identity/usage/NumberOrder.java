package id.adminduk.identity.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.adminduk.kernel.types.Nik;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Tells whether an agency's NIKs come in order: each is compared with the one it asked about 32 checks before, so that
/// a scan over parallel connections, which shuffles neighbours, still shows. The numbers stay in memory and leave it
/// within minutes; what is counted from them goes to the database.
public final class NumberOrder {
    private static final int LAG = 32;
    private static final long MOST_AGENCIES = 10_000;

    private final Cache<UUID, Recent> agencies;

    public NumberOrder(Duration remembered) {
        agencies = Caffeine.newBuilder()
                .expireAfterAccess(remembered)
                .maximumSize(MOST_AGENCIES)
                .build();
    }

    /// Whether the number is above the one 32 checks ago; nothing while there is none yet.
    public Optional<Boolean> rises(UUID agency, Nik nik) {
        return agencies.get(agency, _ -> new Recent()).rises(Long.parseLong(nik.value()));
    }

    private static final class Recent {
        private final long[] numbers = new long[LAG];
        private int count;

        synchronized Optional<Boolean> rises(long number) {
            int place = count % LAG;
            var rises = count < LAG ? Optional.<Boolean>empty() : Optional.of(number > numbers[place]);
            numbers[place] = number;
            count++;
            if (count == 2 * LAG) count = LAG; // the counter never overflows
            return rises;
        }
    }
}
