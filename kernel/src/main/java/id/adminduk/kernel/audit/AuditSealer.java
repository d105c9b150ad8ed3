package id.adminduk.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Chains new audit entries, within a second of their commit. One sealer at a time, by advisory lock; an entry
/// whose transaction commits late is sealed when it appears, so the chain follows visibility and not ids.
public class AuditSealer {
    private static final long LOCK = 0x617564697431L;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AuditSealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sealNew() {
        while (sealBatch() == BATCH) Thread.onSpinWait();
    }

    /// Seals what is visible and not yet sealed.
    ///
    /// @return how many entries were sealed, at most one batch
    public int sealBatch() {
        Integer sealed = transaction.execute(_ -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single()) return 0;
            var head = jdbc.sql("select seq, hash from audit_seal order by seq desc limit 1")
                    .query((row, _) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                    .optional()
                    .orElse(new Link(0, AuditChain.GENESIS));
            return append(head);
        });
        return sealed == null ? 0 : sealed;
    }

    private int append(Link head) {
        var entries = takeUnsealed();
        if (!entries.isEmpty()) insert(links(head, entries), entries);
        return entries.size();
    }

    private List<Unsealed> takeUnsealed() {
        return jdbc.sql("""
            with taken as (
                delete from audit_unsealed
                 where entry_id in (select entry_id from audit_unsealed order by entry_id limit :batch)
                returning entry_id)
            select %s from audit_entry join taken on entry_id = id order by id
            """.formatted(AuditChain.COLUMNS))
                .param("batch", BATCH)
                .query((row, _) -> Unsealed.of(row))
                .list();
    }

    private static List<Link> links(Link head, List<Unsealed> entries) {
        var links = new ArrayList<Link>();
        var last = head;
        for (var entry : entries) {
            last = new Link(last.seq() + 1, AuditChain.link(last.hash(), last.seq() + 1, entry.canonical()));
            links.add(last);
        }
        return links;
    }

    private void insert(List<Link> links, List<Unsealed> entries) {
        jdbc.sql("""
            insert into audit_seal (seq, entry_id, hash)
            select * from unnest(cast(:seqs as bigint[]), cast(:ids as bigint[]), cast(:hashes as bytea[]))
            """)
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("ids", entries.stream().map(Unsealed::id).toArray(Long[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(long seq, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Unsealed(long id, byte[] canonical) {
        static Unsealed of(ResultSet row) throws SQLException {
            return new Unsealed(row.getLong("id"), AuditChain.canonical(row));
        }
    }
}
