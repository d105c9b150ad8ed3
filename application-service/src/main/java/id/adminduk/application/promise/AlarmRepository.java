package id.adminduk.application.promise;

import id.adminduk.application.promise.CaseClock.Risk;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases whose promise has to be looked at. A look changes no version: nobody's decision becomes stale by it.
@Repository
class AlarmRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    AlarmRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    record Due(UUID id, String service, RegionCode region, String state, Instant promisedAt, long version) {}

    record Told(UUID id, Risk risk, @Nullable Instant next) {}

    /// Those that are due, locked; what another copy of the service looks at is left to it.
    List<Due> claim(Instant now, int most) {
        return jdbc.sql("""
            select id, service, region_code, state, promised_at, version from application
             where alarm_at <= :now order by alarm_at limit :most for update skip locked
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> due(row))
                .list();
    }

    void tell(List<Told> told) {
        template.batchUpdate(
                "update application set promise_risk = :risk, alarm_at = :next where id = :id",
                told.stream().map(AlarmRepository::columnsOf).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columnsOf(Told told) {
        var next = told.next();
        return new MapSqlParameterSource("id", told.id())
                .addValue("risk", told.risk().name())
                .addValue("next", next == null ? null : next.atOffset(ZoneOffset.UTC));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("service"),
                RegionCode.of(row.getString("region_code")),
                row.getString("state"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
