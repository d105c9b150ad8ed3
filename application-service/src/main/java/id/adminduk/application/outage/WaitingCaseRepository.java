package id.adminduk.application.outage;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.CaseClock;
import id.adminduk.application.promise.ClockColumns;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases an outage keeps waiting. Turning their clock changes no version: nobody's decision becomes stale by it.
@Repository
class WaitingCaseRepository {
    private static final String CASES = """
        select a.id, a.service, a.region_code, a.version, a.promised_at, a.clock_left, a.clock_cause, a.promise_risk, a.alarm_at,
               h.since as held_since
          from application a
          join lateral (select since from case_clock c where c.application_id = a.id order by c.id desc limit 1) h on true
         where (a.region_code = :area or a.region_code like :within)
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    WaitingCaseRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// @param heldSince from when on whoever has it has had it
    record WaitingCase(UUID id, String service, RegionCode region, long version, CaseClock clock, Instant heldSince) {}

    /// Cases it keeps waiting whose clock still runs, locked. The second condition on the state names the partial
    /// index.
    List<WaitingCase> toStop(Outage outage, Instant now, int most) {
        var until = outage.until() == null ? now : outage.until();
        return jdbc.sql(CASES + """
               and a.state = any(:stages) and a.state in ('SUBMITTED', 'VERIFIED', 'REGISTERING', 'RETURNED', 'AWAITING_SIGNATURE')
               and a.clock_cause is null and a.clock_left is null and h.since < :until
             order by a.id limit :most for update of a skip locked
            """)
                .param("area", outage.area().value())
                .param("within", outage.area().value() + ".%")
                .param(
                        "stages",
                        Outage.keepsWaiting(outage.cause()).stream()
                                .map(Stage::name)
                                .toArray(String[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// Cases it kept waiting, locked.
    List<WaitingCase> toStart(Outage outage, int most) {
        return jdbc.sql(CASES + " and a.clock_cause = :cause order by a.id limit :most for update of a skip locked")
                .param("area", outage.area().value())
                .param("within", outage.area().value() + ".%")
                .param("cause", outage.cause().name())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    record Turned(WaitingCase before, CaseClock clock, Instant at) {}

    void turn(List<Turned> turned) {
        template.batchUpdate(
                """
                update application
                   set promised_at = :promisedAt, clock_left = :clockLeft, clock_cause = :clockCause, promise_risk = :risk,
                       alarm_at = :alarmAt
                 where id = :id
                """,
                turned.stream()
                        .map(one -> ClockColumns.of(one.clock())
                                .addValue("id", one.before().id()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static WaitingCase read(ResultSet row) throws SQLException {
        return new WaitingCase(
                row.getObject("id", UUID.class),
                row.getString("service"),
                RegionCode.of(row.getString("region_code")),
                row.getLong("version"),
                Objects.requireNonNull(ClockColumns.read(row)),
                row.getObject("held_since", OffsetDateTime.class).toInstant());
    }
}
