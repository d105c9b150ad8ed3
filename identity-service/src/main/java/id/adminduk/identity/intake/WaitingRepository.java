package id.adminduk.identity.intake;

import id.adminduk.identity.registration.ApprovedApplication;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Approved cases that wait for a number.
@Repository
class WaitingRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WaitingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A waiting case that has heard about every number it asked for.
    Optional<UUID> nextToGoOn(Instant now) {
        return jdbc.sql("""
            select r.application_id from registration r
             where r.outcome = 'AWAITING_NUMBER' and r.resume_at <= :now
               and not exists (select 1 from number_request n where n.case_id = r.application_id and n.state = 'WANTED')
             order by r.resume_at, r.application_id limit 1
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /// Empty when another copy of the service has gone on with it.
    Optional<ApprovedApplication> lockWaiting(UUID application) {
        return jdbc.sql("select approval from registration where application_id = :id and outcome = 'AWAITING_NUMBER'"
                        + " for update")
                .param("id", application)
                .query(String.class)
                .optional()
                .map(approval -> json.readValue(approval, ApprovedApplication.class));
    }

    void postpone(UUID application, Instant until) {
        jdbc.sql("update registration set resume_at = :until where application_id = :id and outcome ="
                        + " 'AWAITING_NUMBER'")
                .param("id", application)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
