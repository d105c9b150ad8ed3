package id.adminduk.application.calendar;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the office's own days. Promises given before stay as they were given.
@Component
class HolidayDesk {
    private final HolidayRepository stored;
    private final Holidays holidays;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HolidayDesk(
            HolidayRepository stored,
            Holidays holidays,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.stored = stored;
        this.holidays = holidays;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void put(Holiday holiday, CurrentUser admin) {
        transaction.executeWithoutResult(_ -> {
            stored.put(holiday, clock.instant());
            note("holiday.set", holiday.date(), admin);
        });
        holidays.forget();
    }

    void drop(LocalDate day, CurrentUser admin) {
        transaction.executeWithoutResult(_ -> {
            stored.drop(day);
            note("holiday.dropped", day, admin);
        });
        holidays.forget();
    }

    private void note(String action, LocalDate day, CurrentUser admin) {
        audit.record(AuditEntry.of(action, "holiday", day.toString()).by(admin));
    }
}
