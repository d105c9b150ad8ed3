package id.adminduk.identity.agreement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.adminduk.identity.agreement.Agreement.Suspicion;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The agreements as every check needs them: remembered for seconds, so that a change or a block reaches every copy of
/// the service within that time.
@Component
public class Agreements {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final long MOST_AGENCIES = 10_000;
    private static final Logger log = LoggerFactory.getLogger(Agreements.class);

    private final AgreementRepository agreements;
    private final AuditTrail audit;
    private final LoadingCache<UUID, List<Agreement>> known;

    Agreements(AgreementRepository agreements, AuditTrail audit) {
        this.agreements = agreements;
        this.audit = audit;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_AGENCIES)
                .build(agreements::ofAgency);
    }

    /// The agreement an agency may use today, or the reason it may use none.
    public Agreement inForce(UUID agency, LocalDate today) {
        var agreement = known.get(agency).stream()
                .filter(one -> one.terms().inForceOn(today))
                .findFirst()
                .orElseThrow(AgreementRefused.NoneInForce::new);
        if (agreement.block() != null) throw new AgreementRefused.AgencyBlocked();
        return agreement;
    }

    /// Blocks an agency whose checks look like a scan, with an alarm in the audit trail; part of the caller's
    /// transaction.
    public void suspect(Agreement agreement, Suspicion reason, Instant now) {
        if (!agreements.block(agreement.id(), reason, now)) return;
        audit.record(AuditEntry.of("verification.scan-suspected", "agreement", agreement.id())
                .bySystem("scan-watch")
                .because(reason.name()));
        forget(agreement.agencyId());
        log.warn("agreement {} blocked: {}", agreement.id(), reason);
    }

    void forget(UUID agency) {
        known.invalidate(agency);
    }
}
