package id.adminduk.partner.intake;

import id.adminduk.partner.intake.BirthMessage.Format;
import id.adminduk.partner.intake.Doorkeeper.SignedMessage;
import id.adminduk.partner.partner.EventType;
import id.adminduk.partner.report.BirthReport;
import id.adminduk.partner.report.Fields;
import id.adminduk.partner.report.JsonRefused;
import id.adminduk.partner.report.ReportReader;
import id.adminduk.partner.report.ReportRefused;
import id.adminduk.partner.report.StrictJson;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/// Reads our own JSON form of a message. Whether the partner may send such an event is asked before its content is
/// looked at.
@Component
public class BirthMessageReader {
    private static final Set<String> KNOWN =
            Set.of("messageId", "eventType", "occurredOn", "sentAt", "schemaVersion", "facilityCode", "report");
    private static final Set<String> VERSIONS = Set.of("1", "1.0");

    private final StrictJson json;
    private final ReportReader reports;

    BirthMessageReader(StrictJson json, ReportReader reports) {
        this.json = json;
        this.reports = reports;
    }

    public BirthMessage read(SignedMessage message) {
        var tree = json.object(message.http().body());
        var fields = new Fields(tree, "#");
        fields.oneOf("/eventType", EventType.class);
        failIfWrong(fields);
        var type = EventType.valueOf(tree.get("eventType").stringValue());
        message.partner().requireMayReport(type);
        if (type != EventType.BIRTH) throw new IntakeRefused.Unsupported();
        return birth(tree, fields);
    }

    private BirthMessage birth(ObjectNode tree, Fields fields) {
        var unknown = tree.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst();
        if (unknown.isPresent()) throw new JsonRefused.UnknownProperty("#/" + unknown.get());
        var facility = fields.required("/facilityCode");
        var occurredOn = fields.date("/occurredOn", true);
        envelope(fields);
        var report = report(tree);
        if (!report.child().birthDate().equals(occurredOn)) {
            fields.wrong("/occurredOn", "occurred-on-mismatch", "occurredOn is the date of the birth.");
            failIfWrong(fields);
        }
        var id = UUID.fromString(tree.get("messageId").stringValue());
        return new BirthMessage(id, Objects.requireNonNull(facility), report, Format.JSON);
    }

    private static void envelope(Fields fields) {
        fields.format("/messageId", fields.required("/messageId"), text -> uuid(fields, text));
        var sentAt = fields.required("/sentAt");
        if (sentAt != null && !isTime(sentAt))
            fields.wrong("/sentAt", "type-mismatch", "A time like 2026-11-20T08:00:00+07:00 is expected.");
        var version = fields.required("/schemaVersion");
        if (version != null && !VERSIONS.contains(version))
            fields.wrong("/schemaVersion", "out-of-range", "Send schemaVersion 1.0.");
        failIfWrong(fields);
    }

    private BirthReport report(ObjectNode tree) {
        try {
            return reports.read(tree.path("report"), new Fields(tree.path("report"), "#/report"));
        } catch (UnrecognizedPropertyException unknown) {
            throw StrictJson.unknown(unknown);
        }
    }

    private static void failIfWrong(Fields fields) {
        if (!fields.errors().isEmpty()) throw new ReportRefused(fields.errors());
    }

    private static void uuid(Fields fields, String text) {
        try {
            UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            fields.wrong("/messageId", "type-mismatch", "A UUID is expected.");
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
