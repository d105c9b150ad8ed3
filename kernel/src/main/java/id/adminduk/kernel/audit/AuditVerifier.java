package id.adminduk.kernel.audit;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recomputes the audit chain from its beginning and names the first place that does not hold (promises.md P12, F38).
public final class AuditVerifier {
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    public AuditVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the check found.
    ///
    /// @param checked how many links hold from the beginning
    /// @param firstBadSequence the first link that does not hold, where one does not
    public record Finding(long checked, Optional<Long> firstBadSequence) {}

    public Finding verify() {
        long seq = 0;
        byte[] hash = AuditChain.GENESIS;
        while (true) {
            var links = jdbc.sql("""
                select seq, hash, id, at, actor, roles, area, action, object_type, object_id, case_id, reason, before_hash,
                       after_hash, request_id, address
                  from audit_seal left join audit_entry on id = entry_id where seq > :after order by seq limit :batch
                """)
                    .param("after", seq)
                    .param("batch", BATCH)
                    .query((row, _) -> new Sealed(
                            row.getLong("seq"),
                            row.getBytes("hash"),
                            row.getObject("id") == null ? new byte[0] : AuditChain.canonical(row)))
                    .list();
            if (links.isEmpty()) return new Finding(seq, missingTail(seq));
            for (var link : links) {
                if (link.seq() != seq + 1) return new Finding(seq, Optional.of(seq + 1));
                hash = AuditChain.link(hash, link.seq(), link.canonical());
                if (!MessageDigest.isEqual(hash, link.hash())) return new Finding(seq, Optional.of(link.seq()));
                seq = link.seq();
            }
        }
    }

    /// Entries that were sealed can only be unsealed again if somebody cut the chain: more than a minute old is
    /// suspicious.
    private Optional<Long> missingTail(long last) {
        boolean unsealed = jdbc.sql("""
            select exists (select 1 from audit_entry entry where at < now() - interval '1 minute'
                           and not exists (select 1 from audit_seal where entry_id = entry.id))
            """).query(Boolean.class).single();
        return unsealed ? Optional.of(last + 1) : Optional.empty();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sealed(long seq, byte[] hash, byte[] canonical) {}
}
