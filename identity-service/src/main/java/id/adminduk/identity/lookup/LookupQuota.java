package id.adminduk.identity.lookup;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Who opens or recovers an account learns by the code on the phone whether the numbers agree. So one phone may ask
/// about five different NIKs a day, and one address block thirty times a minute, whatever the answers (promises.md T11,
/// S77).
@Component
public class LookupQuota {
    private static final String CODE = "lookup-quota";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RequestLimit limit;
    private final LookupRepository lookups;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookupQuota(
            RequestLimit limit,
            LookupRepository lookups,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.limit = limit;
        this.lookups = lookups;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Counts a question about a NIK, or refuses it.
    public void count(Nik nik, Phone phone, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) throw RequestRefused.tooMany(CODE, MINUTE);
        var today = OfficeDay.of(clock.instant());
        var allowed = transaction.execute(_ -> {
            if (lookups.add(phone, nik, today)) return true;
            audit.record(AuditEntry.of("lookup.quota-used-up", "phone", lookups.pseudonymOf(phone)));
            return false;
        });
        if (!Boolean.TRUE.equals(allowed)) throw RequestRefused.tooMany(CODE, DAY);
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void forget() {
        lookups.forgetBefore(OfficeDay.of(clock.instant()));
    }
}
