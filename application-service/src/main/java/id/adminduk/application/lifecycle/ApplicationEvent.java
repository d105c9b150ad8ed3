package id.adminduk.application.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we tell the world about a case, on topic `adminduk.application`. No personal data outside `confidential`.
public sealed interface ApplicationEvent extends DomainEvent {
    String TOPIC = "adminduk.application";

    /// @param confidential the sealed form of a partner's case that waits for an officer: the registry lets other cases
    /// meet whom it tells of (docs/duplicates.md). Null for every other, which the registry is asked about directly
    record Submitted(
            UUID applicationId,
            @Nullable String trackingNo,
            String service,
            Channel channel,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            @Nullable UUID partnerId,
            @Nullable Instant submittedAt,
            @Nullable Instant promisedAt,
            @Nullable String confidential)
            implements ApplicationEvent {
        public Submitted telling(String sealed) {
            return new Submitted(
                    applicationId,
                    trackingNo,
                    service,
                    channel,
                    regionCode,
                    partnerEventId,
                    partnerId,
                    submittedAt,
                    promisedAt,
                    sealed);
        }
    }

    record WaitingName(UUID applicationId, @Nullable UUID partnerEventId, Instant since) implements ApplicationEvent {}

    record NeedsFix(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            List<String> reasons,
            Instant at)
            implements ApplicationEvent {}

    record Verified(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    /// The decided effect: what the registry is asked to do.
    record Approved(
            UUID applicationId,
            @Nullable String trackingNo,
            String service,
            Channel channel,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            @Nullable UUID partnerId,
            boolean straightThrough,
            @Nullable Instant submittedAt,
            Instant approvedAt,
            String confidential)
            implements ApplicationEvent {}

    record RefusedByRegistry(
            UUID applicationId, String service, @Nullable UUID partnerEventId, List<String> reasons, Instant at)
            implements ApplicationEvent {}

    record Rejected(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            List<String> reasons,
            Instant at)
            implements ApplicationEvent {}

    record Cancelled(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            List<String> reasons,
            Instant at)
            implements ApplicationEvent {}

    record Endorsing(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    record ReadyForPickup(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    record Delivered(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    record Expired(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    record Appealed(
            UUID applicationId,
            String service,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            Instant at) implements ApplicationEvent {}

    record Closed(
            UUID applicationId,
            String service,
            Channel channel,
            RegionCode regionCode,
            @Nullable UUID partnerEventId,
            @Nullable Instant submittedAt,
            Instant closedAt,
            boolean withinPromise)
            implements ApplicationEvent {}

    @Override
    @JsonIgnore
    default String type() {
        var fact = switch (this) {
            case Submitted _ -> "submitted";
            case WaitingName _ -> "waiting-name";
            case NeedsFix _ -> "needs-fix";
            case Verified _ -> "verified";
            case Approved _ -> "approved";
            case RefusedByRegistry _ -> "refused-by-registry";
            case Rejected _ -> "rejected";
            case Cancelled _ -> "cancelled";
            case Endorsing _ -> "endorsing";
            case ReadyForPickup _ -> "ready-for-pickup";
            case Delivered _ -> "delivered";
            case Expired _ -> "expired";
            case Appealed _ -> "appealed";
            case Closed _ -> "closed";
        };
        return "adminduk.application." + fact + ".v1";
    }
}
