package id.adminduk.identity.phoneuse;

import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A phone stands for five different people in thirty days; for each further one a supervisor has to agree (promises.md
/// T01).
@Component
public class PhoneUses {
    static final Duration WINDOW = Duration.ofDays(30);
    static final int MOST_PEOPLE = 5;

    private final PhoneUseRepository uses;
    private final Clock clock;

    PhoneUses(PhoneUseRepository uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /// Whether this person would be one too many.
    public boolean isUsedUp(Phone phone, UUID person, Instant now) {
        return uses.othersOn(phone, person, now.minus(WINDOW)) >= MOST_PEOPLE + uses.reviews(phone, now.minus(WINDOW));
    }

    /// The phone stands for this person from now on; part of the caller's transaction.
    public void used(Phone phone, UUID person, Instant now) {
        uses.add(phone, person, now);
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void forgetOld() {
        uses.forget(clock.instant().minus(WINDOW));
    }
}
