package id.adminduk.application.outage;

import id.adminduk.application.promise.OutsideCause;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Outages, those that last and those that have ended.
@Repository
class OutageRepository {
    private static final String COLUMNS = "select id, cause, area, since, until, version from outage ";

    private final JdbcClient jdbc;

    OutageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the same cause lasts in that area already.
    boolean open(Outage outage) {
        return jdbc.sql("""
            insert into outage (id, cause, area, since, version) values (:id, :cause, :area, :since, :version)
            on conflict (cause, area) where until is null do nothing
            """)
                        .param("id", outage.id())
                        .param("cause", outage.cause().name())
                        .param("area", outage.area().value())
                        .param("since", outage.since().atOffset(ZoneOffset.UTC))
                        .param("version", outage.version())
                        .update()
                == 1;
    }

    Outage locked(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void end(Outage ended, Instant until) {
        jdbc.sql("update outage set until = :until, version = :version where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("version", ended.version())
                .param("id", ended.id())
                .update();
    }

    /// Those with cases to mark or to release.
    List<Outage> unsettled() {
        return jdbc.sql(COLUMNS + "where not settled order by since, id")
                .query((row, _) -> read(row))
                .list();
    }

    void settle(UUID id) {
        jdbc.sql("update outage set settled = true where id = :id and until is not null")
                .param("id", id)
                .update();
    }

    /// Newest first.
    List<Outage> page(Cursor before, int most) {
        return jdbc.sql(COLUMNS + "where (since, id) < (:cursorAt, :cursorId) order by since desc, id desc limit :most")
                .params(before.columns())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    private static Outage read(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Outage(
                row.getObject("id", UUID.class),
                OutsideCause.valueOf(row.getString("cause")),
                RegionCode.of(row.getString("area")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getLong("version"));
    }
}
