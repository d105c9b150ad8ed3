package id.adminduk.document.lifecycle;

import static java.time.ZoneOffset.UTC;

import id.adminduk.document.lifecycle.DocumentState.Issued;
import id.adminduk.document.lifecycle.DocumentState.Numbered;
import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.document.lifecycle.DocumentState.Revoked;
import id.adminduk.document.lifecycle.DocumentState.Superseded;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document's sealed states to and from their columns.
final class DocumentRow {
    private DocumentRow() {}

    static Document read(ResultSet row, int line) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getObject("series_id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                row.getString("code"),
                RegionCode.of(row.getString("region_code")),
                row.getObject("partner_event_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                instant(row, "submitted_at"),
                certain(row, "numbered_at"),
                instant(row, "issued_at"),
                state(row),
                row.getLong("revision"));
    }

    private static DocumentState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "NUMBERED" -> new Numbered();
            case "ISSUED" -> new Issued(certain(row, "issued_at"));
            case "SUPERSEDED" ->
                new Superseded(row.getObject("superseded_by", UUID.class), certain(row, "superseded_at"));
            case "REVOKED" ->
                new Revoked(RevocationReason.valueOf(row.getString("revoked_reason")), certain(row, "revoked_at"));
            default -> throw new IllegalStateException("unknown document state " + state);
        };
    }

    /// What came before stays in its columns only where the state still says so: a revoked version forgets what
    /// replaced it.
    static Map<String, @Nullable Object> columnsOf(DocumentState state) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var name : new String[] {"by", "supersededAt", "reason", "revokedAt"}) columns.put(name, null);
        columns.put(
                "state",
                switch (state) {
                    case Numbered _ -> "NUMBERED";
                    case Issued _ -> "ISSUED";
                    case Superseded(var by, var at) -> {
                        columns.put("by", by);
                        columns.put("supersededAt", at.atOffset(UTC));
                        yield "SUPERSEDED";
                    }
                    case Revoked(var reason, var at) -> {
                        columns.put("reason", reason.name());
                        columns.put("revokedAt", at.atOffset(UTC));
                        yield "REVOKED";
                    }
                });
        return columns;
    }

    private static Instant certain(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
