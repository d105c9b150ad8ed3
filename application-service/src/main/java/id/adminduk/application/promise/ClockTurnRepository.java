package id.adminduk.application.promise;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/// Who had a case from when on. Only ever added to.
@Repository
public class ClockTurnRepository {
    private final NamedParameterJdbcOperations template;

    ClockTurnRepository(NamedParameterJdbcOperations template) {
        this.template = template;
    }

    public void add(List<ClockTurn> turns) {
        if (turns.isEmpty()) return;
        template.batchUpdate(
                """
                insert into case_clock (application_id, holder, cause, since, promised_at)
                values (:id, :holder, :cause, :since, :promisedAt)
                """, turns.stream().map(ClockTurnRepository::columnsOf).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columnsOf(ClockTurn turn) {
        var cause = turn.cause();
        return new MapSqlParameterSource("id", turn.applicationId())
                .addValue("holder", turn.holder().name())
                .addValue("cause", cause == null ? null : cause.name())
                .addValue("since", turn.since().atOffset(ZoneOffset.UTC))
                .addValue("promisedAt", turn.promisedAt().atOffset(ZoneOffset.UTC));
    }
}
