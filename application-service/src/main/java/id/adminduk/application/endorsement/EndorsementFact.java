package id.adminduk.application.endorsement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// What is told of a request to vouch for a case: that somebody was reminded, and how it ended.
sealed interface EndorsementFact extends DomainEvent {
    String TOPIC = "adminduk.service-desk";

    record Reminded(
            UUID endorsementId,
            UUID applicationId,
            EndorsementStep step,
            RegionCode regionCode,
            int reminder,
            Instant at)
            implements EndorsementFact {}

    record Decided(
            UUID endorsementId,
            UUID applicationId,
            EndorsementStep step,
            RegionCode regionCode,
            Endorsement.State outcome,
            Instant askedAt,
            Instant decidedAt)
            implements EndorsementFact {}

    @Override
    @JsonIgnore
    default String type() {
        return switch (this) {
            case Reminded _ -> TOPIC + ".endorsement-reminded.v1";
            case Decided _ -> TOPIC + ".endorsement-decided.v1";
        };
    }
}
