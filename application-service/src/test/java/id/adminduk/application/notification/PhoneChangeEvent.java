package id.adminduk.application.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// identity-service's word that a phone is about to be replaced, as it arrives.
public record PhoneChangeEvent(UUID accountId, Instant announcedAt, Instant effectiveAt, String confidential)
        implements DomainEvent {
    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.account.phone-change-announced.v1";
    }
}
