package id.adminduk.identity.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version as it is written down.
///
/// @param after sealed whole; null for somebody as a file brought them
record KeptVersion(UUID id, long version, byte @Nullable [] after) {
    static KeptVersion of(ResultSet row) throws SQLException {
        return new KeptVersion(row.getObject("id", UUID.class), row.getLong("version"), row.getBytes("after"));
    }
}
