package id.adminduk.kernel.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The place in a list sorted by time and id after which the next page begins.
public record Cursor(Instant at, UUID id) {
    /// Before everything: the first page of an ascending list.
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /// After everything: the first page of a descending list.
    public static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /// Named parameters `cursorAt` and `cursorId` for a keyset condition.
    public Map<String, Object> columns() {
        return Map.of("cursorAt", at.atOffset(java.time.ZoneOffset.UTC), "cursorId", id);
    }
}
