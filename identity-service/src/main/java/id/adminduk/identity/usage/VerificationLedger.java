package id.adminduk.identity.usage;

import id.adminduk.identity.agreement.Agreements;
import id.adminduk.identity.calendar.OfficeDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Books checks before they are answered, in [Rounds]: the more there is to do the fewer commits a check costs, and an
/// agency's counter row is written once a round, not once a check.
@Component
public class VerificationLedger implements DisposableBean {
    /// Where the agreements' days begin and end.

    private static final int MOST_AT_ONCE = 500;

    private final LedgerRepository books;
    private final Agreements agreements;
    private final VerificationProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, LocalDate> usedUp = new ConcurrentHashMap<>();
    private final Rounds<Check, Boolean> rounds;

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
        this.rounds = new Rounds<>("verification-ledger", MOST_AT_ONCE, this::write);
    }

    /// Spares the registry the look-up when this copy saw the day's quota reached.
    public void refuseWhenUsedUp(UUID agency, Instant now) {
        if (dayOf(now).equals(usedUp.get(agency))) throw refusal(now);
    }

    /// Returns when the check is on disk, or refuses it when the day's quota is used up.
    public void book(Check check) {
        if (!rounds.ask(check)) throw refusal(check.at());
    }

    /// Whether each of them found room in its day.
    private List<Boolean> write(List<Check> checks) {
        var booked = Objects.requireNonNull(transaction.execute(_ -> {
            var fits = new ArrayList<Check>();
            checks.stream()
                    .collect(Collectors.groupingBy(check -> check.agreement().agencyId()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey()) // two copies lock the counters in one order
                    .forEach(agency -> fits.addAll(bookAll(agency.getKey(), agency.getValue())));
            return fits.stream().map(Check::id).collect(Collectors.toSet());
        }));
        return checks.stream().map(check -> booked.contains(check.id())).toList();
    }

    /// Returns those for which the day had room.
    private List<Check> bookAll(UUID agency, List<Check> checks) {
        var now = clock.instant();
        var agreement = checks.getLast().agreement();
        var before = books.lock(agency, dayOf(now));
        int room = before.room(checks.size(), agreement.terms().dailyQuota());
        var granted = checks.subList(0, room);
        var after = before.plus(granted, checks.size() - room, agreement, now, limits);
        books.save(agency, dayOf(now), after);
        if (!granted.isEmpty()) books.add(granted);
        after.window().suspicion(limits).ifPresent(reason -> agreements.suspect(agreement, reason, now));
        if (room < checks.size()) usedUp.put(agency, dayOf(now));
        return granted;
    }

    private static LocalDate dayOf(Instant now) {
        return OfficeDay.of(now);
    }

    private static QuotaExceeded refusal(Instant now) {
        var tomorrow = OfficeDay.endOf(dayOf(now));
        return new QuotaExceeded(Duration.between(now, tomorrow));
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
