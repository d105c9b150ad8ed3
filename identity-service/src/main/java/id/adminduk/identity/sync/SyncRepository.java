package id.adminduk.identity.sync;

import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries of the sync ledger and their way.
@Repository
public class SyncRepository {
    static final String COLUMNS = """
        id, kind, case_id, service, region_code, state, created_at, attempts, batch_no, sent_at, decided_at, reason, trouble
        """;

    private final JdbcClient jdbc;

    SyncRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Kind kind, UUID caseId, String service, @Nullable String region, String sealed, Instant now) {
        jdbc.sql("""
            insert into sync_entry (id, kind, case_id, service, region_code, sealed, state, created_at, due_at)
            values (:id, :kind, :caseId, :service, :region, :sealed, 'PENDING', :now, :now)
            """)
                .param("id", id)
                .param("kind", kind.name())
                .param("caseId", caseId)
                .param("service", service)
                .param("region", region)
                .param("sealed", sealed)
                .param("now", at(now))
                .update();
    }

    /// A change SIAK told us of: nothing has to be sent.
    void addConfirmed(UUID id, UUID caseId, String service, @Nullable String region, Instant now) {
        jdbc.sql("""
            insert into sync_entry (id, kind, case_id, service, region_code, state, created_at, due_at, decided_at)
            values (:id, 'CHANGE', :caseId, :service, :region, 'CONFIRMED', :now, :now, :now)
            """)
                .param("id", id)
                .param("caseId", caseId)
                .param("service", service)
                .param("region", region)
                .param("now", at(now))
                .update();
    }

    /// In the order of their ids, and nobody else changes them until the transaction ends.
    public List<SyncEntry> lock(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from sync_entry where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SyncRepository::read)
                .list();
    }

    /// The oldest entry that is due, kept from others for the length of a lease. Entries of one case go one by one.
    Optional<SyncEntry> claim(Instant now, Duration lease) {
        return jdbc.sql("""
            update sync_entry set due_at = :until, attempts = attempts + 1
             where id = (select e.id from sync_entry e
                          where e.state = 'PENDING' and e.due_at <= :now
                            and not exists (select 1 from sync_entry o where o.case_id = e.case_id and o.state = 'PENDING'
                                               and (o.created_at, o.id) < (e.created_at, e.id))
                          order by e.due_at, e.created_at, e.id limit 1 for update skip locked)
            returning
            """ + COLUMNS)
                .param("now", at(now))
                .param("until", at(now.plus(lease)))
                .query(SyncRepository::read)
                .optional();
    }

    /// The oldest entries nobody has sent, oldest first.
    List<SyncEntry> lockPending(int most) {
        return jdbc.sql("select " + COLUMNS + """
             from sync_entry where state = 'PENDING' order by created_at, id limit :most for update skip locked
            """)
                .param("most", most)
                .query(SyncRepository::read)
                .list();
    }

    String sealedOf(UUID id) {
        return jdbc.sql("select sealed from sync_entry where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void sent(Collection<UUID> ids, @Nullable Integer batch, Instant now) {
        jdbc.sql("""
            update sync_entry set state = 'SENT', sent_at = :now, trouble = null, batch_no = coalesce(:batch, batch_no)
             where id = any(:ids) and state = 'PENDING'
            """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("batch", batch)
                .param("now", at(now))
                .update();
    }

    public void confirm(UUID id, Instant now) {
        jdbc.sql("""
            update sync_entry set state = 'CONFIRMED', decided_at = :now, sealed = null, reason = null, trouble = null
             where id = :id
            """).param("id", id).param("now", at(now)).update();
    }

    public void refuse(UUID id, String reason, Instant now) {
        jdbc.sql("update sync_entry set state = 'REFUSED', decided_at = :now, reason = :reason, trouble = null where id"
                        + " = :id")
                .param("id", id)
                .param("reason", reason)
                .param("now", at(now))
                .update();
    }

    void postpone(UUID id, String trouble, Instant until) {
        jdbc.sql("update sync_entry set trouble = :trouble, due_at = :until where id = :id and state = 'PENDING'")
                .param("id", id)
                .param("trouble", trouble)
                .param("until", at(until))
                .update();
    }

    void again(UUID id, Instant now) {
        jdbc.sql("""
            update sync_entry set state = 'PENDING', decided_at = null, reason = null, batch_no = null, due_at = :now
             where id = :id
            """).param("id", id).param("now", at(now)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static SyncEntry read(ResultSet row, int index) throws SQLException {
        return new SyncEntry(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getString("service"),
                row.getString("region_code"),
                State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("batch_no", Integer.class),
                instant(row, "sent_at"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getString("trouble"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
