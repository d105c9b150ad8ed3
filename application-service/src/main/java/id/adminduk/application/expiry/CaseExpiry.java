package id.adminduk.application.expiry;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.notification.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds applicants of cases they left, and ends those that nobody came back to. Nobody's case ends without a
/// reminder long enough before.
@Component
class CaseExpiry {
    private static final int BATCH = 100;

    private final IdleCaseRepository idle;
    private final CaseBook cases;
    private final Notices notices;
    private final ExpiryProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseExpiry(
            IdleCaseRepository idle,
            CaseBook cases,
            Notices notices,
            ExpiryProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.idle = idle;
        this.cases = cases;
        this.notices = notices;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "${adminduk.expiry.look-every:PT1H}")
    void look() {
        var now = clock.instant();
        all(() -> expireSome(now));
        all(() -> remindSome(now));
    }

    private void all(IntSupplier some) {
        int done;
        do done = Objects.requireNonNull(transaction.execute(_ -> some.getAsInt()));
        while (done == BATCH);
    }

    private int remindSome(Instant now) {
        var since = now.minus(properties.after()).plus(properties.remindBefore());
        var found = idle.toRemind(since, BATCH);
        if (found.isEmpty()) return 0;
        idle.reminded(found, now);
        var end = now.plus(properties.remindBefore());
        for (var one : read(found))
            to(one, addressee -> notices.expiresSoon(one.id(), one.filing().number(), end, addressee));
        return found.size();
    }

    private int expireSome(Instant now) {
        var reminded = now.minus(properties.remindBefore());
        var found = idle.toExpire(now.minus(properties.after()), reminded, BATCH);
        if (found.isEmpty()) return 0;
        var idlers = read(found);
        var mover = Mover.of(Actor.EXPIRY);
        cases.write(idlers.stream()
                .map(one -> Course.of(one).take(one.expire(now), mover))
                .toList());
        for (var one : idlers)
            to(one, addressee -> notices.expired(one.id(), one.filing().number(), addressee));
        return found.size();
    }

    private List<Application> read(List<UUID> ids) {
        return List.copyOf(cases.locked(ids).values());
    }

    private static void to(Application application, Consumer<Notices.Addressee> tell) {
        application.form().contact().ifPresent(to -> tell.accept(new Notices.Addressee(to.phone(), to.email())));
    }
}
