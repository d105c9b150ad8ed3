package id.adminduk.application.endorsement;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request to vouch for a case (domain.md 3.3, 3.8; decision 0095). Asked again after a refusal, it is another one.
///
/// @param korong of the family, as compared; none where the registry does not say
record Endorsement(
        UUID id,
        UUID applicationId,
        EndorsementStep step,
        RegionCode region,
        @Nullable String korong,
        State state,
        @Nullable Actor actor,
        @Nullable String reason,
        Instant askedAt,
        int reminders,
        long version) {

    enum State {
        WAITING,
        CONFIRMED,
        REFUSED,
        /// Nobody answered in time, or nobody could be asked: the office goes on without.
        PASSED,
        /// The case went another way meanwhile.
        WITHDRAWN
    }

    static Endorsement asked(Application application, EndorsementStep step, Instant now) {
        var check = application.check();
        return new Endorsement(
                UUID.randomUUID(),
                application.id(),
                step,
                application.region(),
                check == null ? null : Endorser.key(check.korong()),
                State.WAITING,
                null,
                null,
                now,
                0,
                1);
    }

    Endorsement confirmed(Actor by) {
        return decided(State.CONFIRMED, by, null);
    }

    Endorsement refused(Actor by, String code) {
        return decided(State.REFUSED, by, code);
    }

    Endorsement passed(String code) {
        return decided(State.PASSED, Endorsements.SYSTEM, code);
    }

    Endorsement withdrawn() {
        return decided(State.WITHDRAWN, Endorsements.SYSTEM, null);
    }

    private Endorsement decided(State decision, Actor by, @Nullable String code) {
        if (state != State.WAITING) throw new EndorsementRefused.Decided();
        return new Endorsement(
                id, applicationId, step, region, korong, decision, by, code, askedAt, reminders, version + 1);
    }

    /// Said once more, it is no second decision.
    boolean isAlready(State decision, Actor by) {
        return state == decision && by.equals(actor);
    }
}
