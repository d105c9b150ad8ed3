package id.adminduk.partner.intake;

import id.adminduk.partner.report.BirthReport;
import java.util.UUID;

/// A birth as it was sent: the sender's own id for the message, the facility, the report.
public record BirthMessage(UUID messageId, String facilityCode, BirthReport report, Format format) {
    public enum Format {
        JSON,
        FHIR
    }
}
