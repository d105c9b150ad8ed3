package id.adminduk.partner.report;

import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a checked [BirthReport] of a JSON tree, wherever the tree came from.
@Component
public class ReportReader {
    /// The office's days begin and end here (Waktu Indonesia Barat).
    public static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final JsonMapper json;
    private final Clock clock;

    public ReportReader(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// Reads the report, adding what is wrong to the fields' errors; throws when there is anything wrong at all.
    ///
    /// @param fields looks at the same tree; it may hold errors of the envelope already
    public BirthReport read(JsonNode tree, Fields fields) {
        if (!(tree instanceof ObjectNode report)) {
            fields.wrong("", "required", "A report is required.");
            throw new ReportRefused(fields.errors());
        }
        forgetPlaceholder(report);
        ReportRules.check(report, fields, LocalDate.ofInstant(clock.instant(), OFFICE));
        if (!fields.errors().isEmpty()) throw new ReportRefused(fields.errors());
        var phone = (ObjectNode) report.get("reporter");
        phone.put("phone", Phone.of(phone.get("phone").stringValue()).value());
        return json.treeToValue(report, BirthReport.class);
    }

    private static void forgetPlaceholder(ObjectNode report) {
        if (report.get("child") instanceof ObjectNode child
                && child.get("name") != null
                && child.get("name").isString()
                && PlaceholderName.matches(child.get("name").stringValue())) {
            child.putNull("name");
        }
    }
}
