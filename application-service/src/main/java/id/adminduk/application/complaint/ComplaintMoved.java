package id.adminduk.application.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// A complaint came in or went on: what it is about, not what it says.
///
/// @param region only the district for what the inspectorate has
record ComplaintMoved(
        UUID complaintId,
        Category category,
        Unit unit,
        ComplaintState state,
        RegionCode region,
        Instant at,
        Instant dueAt)
        implements DomainEvent {
    static final String TOPIC = "adminduk.service-desk";

    static ComplaintMoved of(Complaint complaint) {
        var region = complaint.category().isConfidential() ? complaint.region().kabupaten() : complaint.region();
        return new ComplaintMoved(
                complaint.id(),
                complaint.category(),
                complaint.unit(),
                complaint.state(),
                region,
                complaint.times().since(),
                complaint.times().due());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.service-desk.complaint-moved.v1";
    }
}
