package id.adminduk.application.outage;

import id.adminduk.application.promise.OutsideCause;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens and ends outages, each by somebody whose area it lies in, on record.
@Component
class OutageDesk {
    private static final Duration LONGEST_AGO = Duration.ofDays(7);

    private final OutageRepository outages;
    private final AuditTrail audit;
    private final Clock clock;

    OutageDesk(OutageRepository outages, AuditTrail audit, Clock clock) {
        this.outages = outages;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param area none for all of the operator's area
    /// @param since none for now; it may have been noticed late
    @Transactional
    Outage open(OutsideCause cause, @Nullable RegionCode area, @Nullable Instant since, CurrentUser operator) {
        var now = clock.instant();
        var begun = since == null ? now : since;
        if (begun.isAfter(now) || begun.isBefore(now.minus(LONGEST_AGO))) throw new OutageRefused.WrongTime();
        var outage = new Outage(UUID.randomUUID(), cause, within(area, operator), begun, null, 1);
        if (!outages.open(outage)) throw new OutageRefused.AlreadyOpen();
        note("outage.opened", outage, operator);
        return outage;
    }

    @Transactional
    Outage end(UUID id, @Nullable Instant until, IfMatch match, CurrentUser operator) {
        var outage = outages.locked(id);
        if (!operator.covers(outage.area())) throw new NotFound();
        match.require(outage.version());
        if (outage.until() != null) throw new OutageRefused.AlreadyEnded();
        var now = clock.instant();
        var end = until == null ? now : until;
        if (end.isAfter(now) || end.isBefore(outage.since())) throw new OutageRefused.WrongTime();
        var ended = outage.endedAt(end);
        outages.end(ended, end);
        note("outage.ended", ended, operator);
        return ended;
    }

    private static RegionCode within(@Nullable RegionCode area, CurrentUser operator) {
        var own = operator.region();
        if (own == null) throw new NotFound();
        if (area == null) return own;
        if (!operator.covers(area)) throw new NotFound();
        return area;
    }

    private void note(String action, Outage outage, CurrentUser operator) {
        audit.record(AuditEntry.of(action, "outage", outage.id())
                .by(operator)
                .because(outage.cause().name()));
    }
}
