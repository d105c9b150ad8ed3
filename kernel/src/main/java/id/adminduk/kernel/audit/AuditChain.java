package id.adminduk.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/// How entries hang together: each hash covers the hash before it, the place in the chain and every field of the entry.
final class AuditChain {
    static final byte[] GENESIS = new byte[32];

    static final String COLUMNS =
            "id, at, actor, roles, area, action, object_type, object_id, case_id, reason, before_hash, after_hash,"
                    + " request_id, address";

    private static final List<String> TEXTS = List.of(
            "actor",
            "roles",
            "area",
            "action",
            "object_type",
            "object_id",
            "case_id",
            "reason",
            "before_hash",
            "after_hash",
            "request_id",
            "address");

    private AuditChain() {}

    /// The entry as bytes: every field with its length, so that no two entries read alike.
    static byte[] canonical(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        append(text, Long.toString(row.getLong("id")));
        append(text, row.getObject("at", OffsetDateTime.class).toInstant().toString());
        for (var column : TEXTS) append(text, row.getString(column));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, @org.jspecify.annotations.Nullable String value) {
        if (value == null) text.append("-;");
        else text.append(value.length()).append(':').append(value).append(';');
    }

    static byte[] link(byte[] previous, long seq, byte[] entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(Long.toString(seq).getBytes(StandardCharsets.US_ASCII));
            return digest.digest(entry);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
