package id.adminduk.application.lifecycle;

import id.adminduk.application.promise.CaseClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the applicant was given: a number to ask by, the time of filing and a promise, with the clock that counts
/// towards it.
public record Filing(
        @Nullable String trackingNo,
        @Nullable Instant submittedAt,
        @Nullable CaseClock clock) {
    public static final Filing NONE = new Filing(null, null, null);

    /// When the office will be done, as it stands now.
    public @Nullable Instant promisedAt() {
        return clock == null ? null : clock.promisedAt();
    }

    /// The number people ask by; a dash as long as there is none.
    public String number() {
        return trackingNo == null ? "-" : trackingNo;
    }

    public Filing clocked(@Nullable CaseClock turned) {
        return new Filing(trackingNo, submittedAt, turned);
    }

    Filing numbered(String number) {
        return new Filing(number, submittedAt, clock);
    }

    /// Filed, and nothing promised yet; what was promised before is not forgotten.
    Filing filed(Instant at) {
        return clock == null ? new Filing(trackingNo, at, null) : this;
    }

    Filing promised(Instant promised) {
        return new Filing(trackingNo, submittedAt, CaseClock.promising(promised));
    }

    /// In the office's queue; a case that was there before keeps its place and its promise.
    Filing submitted(Instant at, Instant promised) {
        return clock == null ? new Filing(trackingNo, at, CaseClock.promising(promised)) : this;
    }

    boolean keptBy(Instant closed) {
        return clock == null || clock.keptBy(closed);
    }
}
