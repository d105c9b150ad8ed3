package id.adminduk.application.outreach;

import id.adminduk.application.outreach.VisitRequest.Reason;
import id.adminduk.application.outreach.VisitRequest.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Visits people asked for. How somebody is reached, and what they wrote, is sealed.
@Repository
class VisitRepository {
    private static final String TABLE = "visit_request";
    private static final String COLUMNS = """
        select id, person_id, region_code, reason, phone, note, state, session_id, requested_at, version from visit_request
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    VisitRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// False where a request of this person waits already.
    boolean add(VisitRequest request) {
        var note = request.note();
        return jdbc.sql("""
            insert into visit_request (id, person_id, region_code, reason, phone, note, state, requested_at, version)
            values (:id, :person, :region, :reason, :phone, :note, :state, :at, :version)
            on conflict do nothing
            """)
                        .param("id", request.id())
                        .param("person", request.personId())
                        .param("region", request.region().value())
                        .param("reason", request.reason().name())
                        .param(
                                "phone",
                                cipher.seal(
                                        TABLE,
                                        "phone",
                                        request.id(),
                                        request.phone().value()))
                        .param("note", note == null ? null : cipher.seal(TABLE, "note", request.id(), note))
                        .param("state", request.state().name())
                        .param("at", request.requestedAt().atOffset(ZoneOffset.UTC))
                        .param("version", request.version())
                        .update()
                == 1;
    }

    Optional<VisitRequest> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    void update(VisitRequest after) {
        int rows = jdbc.sql("""
            update visit_request set state = :state, session_id = :session, version = :version
             where id = :id and version = :version - 1
            """)
                .param("state", after.state().name())
                .param("session", after.session())
                .param("version", after.version())
                .param("id", after.id())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    /// Those nobody has planned, longest waiting first.
    List<VisitRequest> waiting(RegionCode area, Cursor after, int most) {
        return jdbc.sql(COLUMNS + """
             where state = 'WAITING' and (region_code = :area or region_code like :within)
               and (requested_at, id) > (:cursorAt, :cursorId)
             order by requested_at, id limit :most
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(after.columns())
                .param("most", most)
                .query((row, _) -> request(row))
                .list();
    }

    /// Somebody's own, oldest first.
    List<VisitRequest> of(UUID person, Cursor after, int most) {
        return jdbc.sql(COLUMNS + """
             where person_id = :person and (requested_at, id) > (:cursorAt, :cursorId)
             order by requested_at, id limit :most
            """)
                .param("person", person)
                .params(after.columns())
                .param("most", most)
                .query((row, _) -> request(row))
                .list();
    }

    private VisitRequest request(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        byte[] note = row.getBytes("note");
        return new VisitRequest(
                id,
                row.getObject("person_id", UUID.class),
                RegionCode.of(row.getString("region_code")),
                Reason.valueOf(row.getString("reason")),
                Phone.of(cipher.open(TABLE, "phone", id, row.getBytes("phone"))),
                note == null ? null : cipher.open(TABLE, "note", id, note),
                State.valueOf(row.getString("state")),
                row.getObject("session_id", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
