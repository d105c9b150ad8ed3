package id.adminduk.partner.change;

import id.adminduk.partner.change.EventChange.VoidReason;
import id.adminduk.partner.report.Fields;
import id.adminduk.partner.report.JsonRefused;
import id.adminduk.partner.report.ReportRefused;
import id.adminduk.partner.report.StrictJson;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads that an event is taken back, and why.
@Component
class VoidingReader {
    private static final Set<String> KNOWN = Set.of("messageId", "reason");

    private final StrictJson json;

    VoidingReader(StrictJson json) {
        this.json = json;
    }

    record Voiding(UUID messageId, VoidReason reason) {}

    Voiding read(byte[] body) {
        var tree = json.object(body);
        tree.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new JsonRefused.UnknownProperty("#/" + name);
                });
        var fields = new Fields(tree, "#");
        fields.oneOf("/reason", VoidReason.class);
        var id = fields.required("/messageId");
        if (id != null && !isUuid(id)) fields.wrong("/messageId", "type-mismatch", "A UUID is expected.");
        if (!fields.errors().isEmpty()) throw new ReportRefused(fields.errors());
        return new Voiding(
                UUID.fromString(Objects.requireNonNull(id)),
                VoidReason.valueOf(tree.get("reason").stringValue()));
    }

    private static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
