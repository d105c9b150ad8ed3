package id.adminduk.application.complaint.report;

import id.adminduk.application.calendar.Office;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Without a sign-in, one address sends twenty complaints a day: enough for a village's only line, too few to
/// bury the office. The address is kept as a keyed hash, for a day, apart from what was said.
@Component
class AddressQuota {
    static final int A_DAY = 20;

    private final AddressRepository addresses;
    private final BlindIndex index;
    private final Office office;
    private final Clock clock;

    AddressQuota(AddressRepository addresses, BlindIndex index, Office office, Clock clock) {
        this.addresses = addresses;
        this.index = index;
        this.office = office;
        this.clock = clock;
    }

    /// Counts a complaint, or refuses it with 429 `complaint-quota`.
    void count(HttpServletRequest request) {
        var address = index.of("address", networkOf(request.getRemoteAddr()));
        if (addresses.count(address, today()) > A_DAY)
            throw RequestRefused.tooMany("complaint-quota", Duration.ofHours(1));
    }

    /// Whoever has one IPv6 address has its whole /64.
    static String networkOf(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT1H")
    void forget() {
        addresses.forgetBefore(today());
    }
}
