package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.security.CurrentUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How many records an officer may open (promises.md T04): 200 an hour and 1,000 a day; beyond that as many as a
/// supervisor allowed today, with a factor shown lately.
@Component
public class ViewLimits {
    static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Duration HOUR = Duration.ofHours(1);

    /// What the count says to one more record.
    public enum Verdict {
        WITHIN,
        /// Only because a supervisor allowed more: the officer has to show a factor again.
        BY_ALLOWANCE,
        USED_UP
    }

    private final LimitRepository views;
    private final ViewProperties limits;

    ViewLimits(LimitRepository views, ViewProperties limits) {
        this.views = views;
        this.limits = limits;
    }

    /// One record at a time for each officer, until the caller's transaction ends.
    public void lock(String viewer) {
        views.lock(viewer);
    }

    /// The same record again within the hour counts once.
    public Verdict verdict(String viewer, UUID resident, Instant now) {
        var opened = views.opened(viewer, resident, now.minus(HOUR), dayStart(now));
        return limits.verdict(opened, views.allowed(viewer, dayOf(now)));
    }

    /// Refuses an officer whose last factor was shown too long ago.
    public void requireRecentProof(CurrentUser officer, Instant now) {
        officer.requireRecentProof(limits.proofGoodFor(), now);
    }

    /// Whether this is the day's first alarm about the officer's quota; the caller writes it down.
    public boolean raise(String viewer, Instant now) {
        return views.raise(viewer, dayOf(now), "QUOTA", now);
    }

    static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, OFFICE);
    }

    static Instant dayStart(Instant now) {
        return dayOf(now).atStartOfDay(OFFICE).toInstant();
    }
}
