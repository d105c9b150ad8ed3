package id.adminduk.application.outreach;

import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who cannot come asks the office to come.
///
/// @param session the one in which the office will come
record VisitRequest(
        UUID id,
        UUID personId,
        RegionCode region,
        Reason reason,
        Phone phone,
        @Nullable String note,
        State state,
        @Nullable UUID session,
        Instant requestedAt,
        long version) {

    enum Reason {
        ELDERLY,
        DISABLED,
        ILL,
        REMOTE
    }

    enum State {
        WAITING,
        SCHEDULED,
        WITHDRAWN
    }

    /// Planned again, it is another session.
    VisitRequest scheduled(UUID in) {
        if (state == State.WITHDRAWN) throw new OutreachRefused.Withdrawn();
        return next(State.SCHEDULED, in);
    }

    VisitRequest withdrawn() {
        if (state == State.WITHDRAWN) throw new OutreachRefused.Withdrawn();
        return next(State.WITHDRAWN, null);
    }

    private VisitRequest next(State to, @Nullable UUID in) {
        return new VisitRequest(id, personId, region, reason, phone, note, to, in, requestedAt, version + 1);
    }

    @Override
    public String toString() {
        return "VisitRequest[" + id + "]";
    }
}
