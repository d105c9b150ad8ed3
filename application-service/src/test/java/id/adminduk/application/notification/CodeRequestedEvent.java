package id.adminduk.application.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// identity-service's request for a one-time code, as it arrives.
public record CodeRequestedEvent(
        UUID accountId, String purpose, Instant requestedAt, Instant expiresAt, String confidential)
        implements DomainEvent {

    /// The part that travels sealed.
    public record Code(String phone, String code) {}

    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.account.code-requested.v1";
    }
}
