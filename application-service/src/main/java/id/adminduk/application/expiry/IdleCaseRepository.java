package id.adminduk.application.expiry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts and cases to be fixed that nobody has touched for a while.
@Repository
class IdleCaseRepository {
    private static final String UNTOUCHED = """
        select a.id from application a
         where a.state in ('DRAFT', 'NEEDS_FIX') and a.state_at < :since
           and not exists (select 1 from application_history h where h.application_id = a.id and h.at >= :since)
           and not exists (select 1 from attachment f where f.application_id = a.id and f.uploaded_at >= :since)
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    IdleCaseRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Untouched since then and not reminded since, locked; what another copy of the service has is left to it.
    List<UUID> toRemind(Instant since, int most) {
        return jdbc.sql(UNTOUCHED + """
               and not exists (select 1 from expiry_reminder r where r.application_id = a.id and r.at >= :since)
             order by a.state_at, a.id limit :most for update of a skip locked
            """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Untouched since then, and reminded long enough ago.
    List<UUID> toExpire(Instant since, Instant remindedBefore, int most) {
        return jdbc.sql(UNTOUCHED + """
               and exists (select 1 from expiry_reminder r
                            where r.application_id = a.id and r.at >= :since and r.at <= :remindedBefore)
             order by a.state_at, a.id limit :most for update of a skip locked
            """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("remindedBefore", remindedBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void reminded(Collection<UUID> ids, Instant at) {
        template.batchUpdate(
                "insert into expiry_reminder (application_id, at) values (:id, :at)",
                ids.stream()
                        .map(id -> new MapSqlParameterSource("id", id).addValue("at", at.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }
}
