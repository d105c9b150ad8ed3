package id.adminduk.identity.duplicate;

import id.adminduk.identity.suspicion.DuplicateRules;
import id.adminduk.identity.suspicion.Suspect;
import id.adminduk.identity.suspicion.SuspectQueries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks through the whole registry at night for people with two numbers, and puts new suspicions on the review list.
@Component
class DuplicateScan {
    private static final Logger LOG = LoggerFactory.getLogger(DuplicateScan.class);
    private static final int BATCH = 500;

    private final SuspectQueries people;
    private final DuplicateRepository pairs;
    private final Clock clock;

    DuplicateScan(SuspectQueries people, DuplicateRepository pairs, Clock clock) {
        this.people = people;
        this.pairs = pairs;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Jakarta")
    @Transactional
    public int run() {
        if (!pairs.beTheOnlyScan()) return 0;
        var found = new ArrayList<Found>();
        var compared = new AtomicInteger();
        people.pairs((one, other) -> {
            compared.incrementAndGet();
            DuplicateRules.compare(one, other).ifPresent(suspicion -> found.add(new Found(one, other, suspicion)));
        });
        var now = clock.instant();
        for (int from = 0; from < found.size(); from += BATCH) {
            pairs.add(found.subList(from, Math.min(found.size(), from + BATCH)), now);
        }
        LOG.info("duplicate scan: {} pairs compared, {} new suspicions", compared, found.size());
        return found.size();
    }

    /// Two people and why they look like one.
    record Found(Suspect one, Suspect other, DuplicateRules.Suspicion suspicion) {
        List<String> signs() {
            return suspicion.signs().stream().map(Enum::name).toList();
        }
    }
}
