package id.adminduk.application.outreach;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.outreach.OutreachSession.Kind;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sessions out of house, and the cases opened in them.
@Repository
class OutreachRepository {
    private static final String TABLE = "outreach_session";
    private static final String COLUMNS =
            "select id, region_code, kind, place, starts_at, ends_at, opened_by from outreach_session ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    OutreachRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(OutreachSession session) {
        jdbc.sql("""
            insert into outreach_session (id, region_code, kind, place, starts_at, ends_at, opened_by)
            values (:id, :region, :kind, :place, :starts, :ends, :by)
            """)
                .param("id", session.id())
                .param("region", session.region().value())
                .param("kind", session.kind().name())
                .param("place", cipher.seal(TABLE, "place", session.id(), session.place()))
                .param("starts", session.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", session.endsAt().atOffset(ZoneOffset.UTC))
                .param("by", session.openedBy())
                .update();
    }

    Optional<OutreachSession> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> session(row))
                .optional();
    }

    /// Latest first.
    List<OutreachSession> page(RegionCode area, Cursor before, int most) {
        return jdbc.sql(COLUMNS + """
             where (region_code = :area or region_code like :within) and (starts_at, id) < (:cursorAt, :cursorId)
             order by starts_at desc, id desc limit :most
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(before.columns())
                .param("most", most)
                .query((row, _) -> session(row))
                .list();
    }

    void carry(UUID application, UUID session) {
        jdbc.sql("update application set outreach_id = :session where id = :id")
                .param("session", session)
                .param("id", application)
                .update();
    }

    /// How many cases of the session stand where.
    Map<Stage, Integer> cases(UUID session) {
        record Row(Stage state, int cases) {}
        var counted = new EnumMap<Stage, Integer>(Stage.class);
        jdbc.sql("select state, count(*) as cases from application where outreach_id = :session group by state")
                .param("session", session)
                .query((row, _) -> new Row(Stage.valueOf(row.getString("state")), row.getInt("cases")))
                .list()
                .forEach(row -> counted.put(row.state(), row.cases()));
        return counted;
    }

    private OutreachSession session(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OutreachSession(
                id,
                RegionCode.of(row.getString("region_code")),
                Kind.valueOf(row.getString("kind")),
                cipher.open(TABLE, "place", id, row.getBytes("place")),
                at(row, "starts_at"),
                at(row, "ends_at"),
                row.getString("opened_by"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
