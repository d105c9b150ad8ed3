package id.adminduk.partner.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.partner.partner.EventType;
import id.adminduk.partner.partner.PartnerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An institution's report is ours to handle: the office opens a case from it.
///
/// @param confidential the birth report, sealed
public record PartnerEventAccepted(
        UUID partnerEventId,
        String receiptNo,
        UUID partnerId,
        PartnerKind partnerKind,
        String partnerName,
        EventType eventType,
        LocalDate occurredOn,
        Instant receivedAt,
        List<String> missing,
        String confidential)
        implements DomainEvent {
    static final String TOPIC = "adminduk.partner-event";

    @Override
    @JsonIgnore
    public String type() {
        return TOPIC + ".accepted.v1";
    }
}
