package id.adminduk.identity.usage;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// The agreement has no checks left today.
final class QuotaExceeded extends DomainException {
    QuotaExceeded(Duration untilTomorrow) {
        super(Kind.TOO_MANY_REQUESTS, "quota-exceeded", "The agreement's checks of today are used up.", untilTomorrow);
    }
}
