package id.adminduk.application.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// identity-service's word that somebody's sign-ins were ended for them, as it arrives.
public record SignInsEndedEvent(UUID accountId, String reason, Instant endedAt, String confidential)
        implements DomainEvent {
    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.account.sign-ins-ended.v1";
    }
}
