package id.adminduk.application.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the applicant was given: a number to ask by, the time of filing and the time we promised to be done.
public record Filing(
        @Nullable String trackingNo,
        @Nullable Instant submittedAt,
        @Nullable Instant promisedAt) {
    public static final Filing NONE = new Filing(null, null, null);

    /// The number people ask by; a dash as long as there is none.
    public String number() {
        return trackingNo == null ? "-" : trackingNo;
    }

    Filing numbered(String number) {
        return new Filing(number, submittedAt, promisedAt);
    }

    /// Filed, and nothing promised yet.
    Filing filed(Instant at) {
        return new Filing(trackingNo, at, null);
    }

    Filing promised(Instant promised) {
        return new Filing(trackingNo, submittedAt, promised);
    }

    Filing submitted(Instant at, Instant promised) {
        return new Filing(trackingNo, at, promised);
    }

    boolean keptBy(Instant closed) {
        return promisedAt == null || !closed.isAfter(promisedAt);
    }
}
