package id.adminduk.application.promise;

import id.adminduk.application.promise.CaseClock.Risk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// The clock of a case as columns of its row, and back.
public final class ClockColumns {
    private ClockColumns() {}

    public static MapSqlParameterSource of(@Nullable CaseClock clock) {
        var left = clock == null ? null : clock.left();
        var cause = clock == null ? null : clock.cause();
        return new MapSqlParameterSource("promisedAt", utc(clock == null ? null : clock.promisedAt()))
                .addValue("clockLeft", left == null ? null : left.toSeconds())
                .addValue("clockCause", cause == null ? null : cause.name())
                .addValue("risk", (clock == null ? Risk.ON_TIME : clock.risk()).name())
                .addValue("alarmAt", utc(clock == null ? null : clock.alarmAt()));
    }

    /// None for a case that nothing was promised for.
    public static @Nullable CaseClock read(ResultSet row) throws SQLException {
        var promisedAt = instant(row, "promised_at");
        if (promisedAt == null) return null;
        var left = row.getObject("clock_left", Long.class);
        var cause = row.getString("clock_cause");
        return new CaseClock(
                promisedAt,
                left == null ? null : Duration.ofSeconds(left),
                cause == null ? null : OutsideCause.valueOf(cause),
                Risk.valueOf(row.getString("promise_risk")),
                instant(row, "alarm_at"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
