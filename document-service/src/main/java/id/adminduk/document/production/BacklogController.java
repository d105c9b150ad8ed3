package id.adminduk.document.production;

import id.adminduk.document.production.LeaseRepository.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How much waits to be issued, for how long, and why: the office sees at once that the signing service is away.
@RestController
class BacklogController {
    private final LeaseRepository leases;

    BacklogController(LeaseRepository leases, MeterRegistry meters) {
        this.leases = leases;
        Gauge.builder("adminduk.issuing.waiting", () -> leases.backlog().waiting())
                .register(meters);
        Gauge.builder("adminduk.issuing.oldest.seconds", () -> leases.backlog().oldestSeconds())
                .register(meters);
    }

    @GetMapping("/v1/issuing-backlog")
    Backlog backlog() {
        return leases.backlog();
    }
}
