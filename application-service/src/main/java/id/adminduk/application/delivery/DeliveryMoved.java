package id.adminduk.application.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// Cards went on. It does not tell of which case, so of nobody.
record DeliveryMoved(UUID deliveryId, DeliveryMode mode, DeliveryState state, RegionCode region, Instant at)
        implements DomainEvent {
    static final String TOPIC = "adminduk.service-desk";

    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.service-desk.delivery-moved.v1";
    }
}
