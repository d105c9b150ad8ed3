package id.adminduk.identity.verification;

import id.adminduk.identity.agreement.Agreements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Books checks before they are answered. Whatever waits when the last transaction ended goes into the next one, so the
/// more there is to do the fewer commits a check costs, and an agency's counter row is written once a batch, not once a
/// check.
@Component
class VerificationLedger implements DisposableBean {
    private static final int MOST_AT_ONCE = 500;

    private final LedgerRepository books;
    private final Agreements agreements;
    private final VerificationProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Map<UUID, LocalDate> usedUp = new ConcurrentHashMap<>();
    private final Thread writer;

    private record Entry(Check check, CompletableFuture<Boolean> fits) {}

    VerificationLedger(
            LedgerRepository books,
            Agreements agreements,
            VerificationProperties limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.books = books;
        this.agreements = agreements;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.writer = Thread.ofVirtual().name("verification-ledger").start(this::writeForEver);
    }

    /// Spares the registry the look-up when this copy saw the day's quota reached.
    void refuseWhenUsedUp(UUID agency, Instant now) {
        if (dayOf(now).equals(usedUp.get(agency))) throw refusal(now);
    }

    /// Returns when the check is on disk, or refuses it when the day's quota is used up.
    void book(Check check) {
        var entry = new Entry(check, new CompletableFuture<>());
        waiting.add(entry);
        try {
            if (!entry.fits().join()) throw refusal(check.at());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void writeForEver() {
        var batch = new ArrayList<Entry>();
        while (true) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException stopped) {
                return;
            }
            waiting.drainTo(batch, MOST_AT_ONCE - 1);
            write(batch);
            batch.clear();
        }
    }

    private void write(List<Entry> batch) {
        var refused = new ArrayList<Entry>();
        try {
            transaction.executeWithoutResult(_ ->
                    batch.stream()
                            .collect(Collectors.groupingBy(
                                    entry -> entry.check().agreement().agencyId()))
                            .entrySet()
                            .stream()
                            .sorted(Map.Entry.comparingByKey()) // two copies lock the counters in one order
                            .forEach(agency -> refused.addAll(bookAll(agency.getKey(), agency.getValue()))));
            refused.forEach(entry -> entry.fits().complete(false));
            batch.forEach(entry -> entry.fits().complete(true)); // the others
        } catch (RuntimeException failed) {
            batch.forEach(entry -> entry.fits().completeExceptionally(failed));
        }
    }

    /// Returns those for which the day had no room.
    private List<Entry> bookAll(UUID agency, List<Entry> entries) {
        var now = clock.instant();
        var agreement = entries.getLast().check().agreement();
        var before = books.lock(agency, dayOf(now));
        int room = before.room(entries.size(), agreement.terms().dailyQuota());
        var granted = entries.subList(0, room).stream().map(Entry::check).toList();
        var after = before.plus(granted, entries.size() - room, agreement, now, limits);
        books.save(agency, dayOf(now), after);
        if (!granted.isEmpty()) books.add(granted);
        after.window().suspicion(limits).ifPresent(reason -> agreements.suspect(agreement, reason, now));
        if (room < entries.size()) usedUp.put(agency, dayOf(now));
        return entries.subList(room, entries.size());
    }

    private static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, VerificationDesk.OFFICE);
    }

    private static VerificationRefused.QuotaExceeded refusal(Instant now) {
        var tomorrow =
                dayOf(now).plusDays(1).atStartOfDay(VerificationDesk.OFFICE).toInstant();
        return new VerificationRefused.QuotaExceeded(Duration.between(now, tomorrow));
    }

    @Override
    public void destroy() {
        writer.interrupt();
    }
}
