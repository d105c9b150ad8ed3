package id.adminduk.identity.permit;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.identity.permit.Permit.Part;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What officers asked to see, and who agreed. The note may tell about people, so it is sealed.
@Repository
class PermitRepository {
    private static final String COLUMNS =
            "p.id, p.resident_id, p.viewer, p.reason, p.note_sealed, p.asked_at, p.supervised_by, p.guarded_by";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PermitRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(Permit permit) {
        jdbc.sql("""
            insert into view_permit (id, resident_id, viewer, reason, note_sealed, asked_at)
            values (:id, :resident, :viewer, :reason, :note, :at)
            """)
                .param("id", permit.id())
                .param("resident", permit.residentId())
                .param("viewer", permit.viewer())
                .param("reason", permit.reason().name())
                .param("note", cipher.seal("view_permit", "note_sealed", permit.id(), permit.note()))
                .param("at", utc(permit.askedAt()))
                .update();
    }

    /// One that waits or was agreed to, locked.
    Optional<Permit> lock(UUID id, Instant askedSince) {
        return jdbc.sql("select " + COLUMNS + " from view_permit p where p.id = :id and p.ended_at is null"
                        + " and p.asked_at > :since for update")
                .param("id", id)
                .param("since", utc(askedSince))
                .query(this::read)
                .optional();
    }

    void agree(UUID id, Part part, String by, Instant now) {
        var columns = switch (part) {
            case SUPERVISOR -> "supervised_by = :by, supervised_at = :now";
            case GUARDIAN -> "guarded_by = :by, guarded_at = :now";
        };
        jdbc.sql("update view_permit set " + columns + " where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    void end(UUID id, String by, Instant now) {
        jdbc.sql("update view_permit set ended_at = :now, ended_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    /// @param reason none where any will do: the grounds are a case's
    boolean holds(String viewer, UUID resident, @Nullable Reason reason, boolean guarded, Instant since) {
        return jdbc.sql("""
            select exists (select 1 from view_permit
                            where viewer = :viewer and resident_id = :resident and ended_at is null
                              and (cast(:reason as text) is null or reason = :reason)
                              and supervised_at > :since and (guarded_at > :since or not :guarded))
            """)
                .param("viewer", viewer)
                .param("resident", resident)
                .param("reason", reason == null ? null : reason.name())
                .param("guarded", guarded)
                .param("since", utc(since))
                .query(Boolean.class)
                .single();
    }

    /// Those of an area that lack an agreement of this part; a guardian is asked about protected persons alone.
    List<Permit> waiting(RegionCode area, Part part, Instant askedSince, Cursor after, int size) {
        var lacks = switch (part) {
            case SUPERVISOR -> "p.supervised_at is null";
            case GUARDIAN ->
                "p.guarded_at is null and exists (select 1 from protected_person s"
                        + " where s.resident_id = p.resident_id and s.until is null)";
        };
        return jdbc.sql("select " + COLUMNS + """
                          from view_permit p join resident r on r.id = p.resident_id
                         where p.ended_at is null and p.asked_at > :since and (p.asked_at, p.id) > (:cursorAt, :cursorId)
                           and
                        """ + Area.condition("r.region_code") + " and " + lacks
                        + " order by p.asked_at, p.id limit :size")
                .param("since", utc(askedSince))
                .param("area", area.value())
                .params(after.columns())
                .param("size", size)
                .query(this::read)
                .list();
    }

    private Permit read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Permit(
                id,
                row.getObject("resident_id", UUID.class),
                row.getString("viewer"),
                Reason.valueOf(row.getString("reason")),
                cipher.open("view_permit", "note_sealed", id, row.getBytes("note_sealed")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("supervised_by"),
                row.getString("guarded_by"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
