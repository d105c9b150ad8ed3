package id.adminduk.identity.syncanswer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Landings SIAK told of, until the registry has taken them in.
@Repository
public class LandingRepository {
    private final JdbcClient jdbc;

    LandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Landing landing, Instant now) {
        jdbc.sql("""
            insert into landing (case_id, landed_on, state, heard_at) values (:caseId, :on, 'HEARD', :now)
            on conflict (case_id) do nothing
            """)
                .param("caseId", landing.caseId())
                .param("on", landing.on())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// One landing nobody has looked at; no other copy of the service takes it at the same time.
    public Optional<Landing> lockNext() {
        return jdbc.sql("select case_id, landed_on from landing where state = 'HEARD' order by heard_at, case_id limit"
                        + " 1 for update skip locked")
                .query((row, _) ->
                        new Landing(row.getObject("case_id", UUID.class), row.getObject("landed_on", LocalDate.class)))
                .optional();
    }

    public void end(Landing landing, Landing.State state) {
        jdbc.sql("update landing set state = :state where case_id = :caseId")
                .param("state", state.name())
                .param("caseId", landing.caseId())
                .update();
    }
}
