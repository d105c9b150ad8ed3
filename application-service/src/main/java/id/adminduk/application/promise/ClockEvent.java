package id.adminduk.application.promise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// What the dashboard needs to judge the office's promises, on the topic of cases.
public sealed interface ClockEvent extends DomainEvent {
    String TOPIC = "adminduk.application";

    /// The office's time stands.
    ///
    /// @param cause APPLICANT, ENDORSERS or an [OutsideCause]
    record Stopped(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            String cause,
            Instant promisedAt,
            long leftMinutes,
            Instant at)
            implements ClockEvent {}

    /// It runs again, towards a promise that has moved.
    record Started(UUID applicationId, String service, RegionCode regionCode, Instant promisedAt, Instant at)
            implements ClockEvent {}

    /// A quarter of the time is left.
    record AtRisk(
            UUID applicationId, String service, RegionCode regionCode, String state, Instant promisedAt, Instant at)
            implements ClockEvent {}

    record Broken(
            UUID applicationId, String service, RegionCode regionCode, String state, Instant promisedAt, Instant at)
            implements ClockEvent {}

    @Override
    @JsonIgnore
    default String type() {
        var fact = switch (this) {
            case Stopped _ -> "clock-stopped";
            case Started _ -> "clock-started";
            case AtRisk _ -> "promise-at-risk";
            case Broken _ -> "promise-broken";
        };
        return "adminduk.application." + fact + ".v1";
    }
}
