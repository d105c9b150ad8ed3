package id.adminduk.identity.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version as it is written down.
///
/// @param after sealed whole; null for somebody as a file brought them
/// @param cameTo where that is null, the same as what the next version came from; null where there is none yet
record KeptVersion(UUID id, long version, byte @Nullable [] after, byte @Nullable [] cameTo) {
    static KeptVersion of(ResultSet row) throws SQLException {
        return new KeptVersion(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getBytes("after"),
                row.getBytes("came_to"));
    }

    /// Nobody had changed them when this was read.
    boolean isAsNow() {
        return after == null && cameTo == null;
    }
}
