package id.adminduk.application.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.RunningService;
import id.adminduk.application.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// The clock turns with every move, and the promise with it.
class CaseClockIT extends RunningService {
    private static final Map<String, Object> UNREADABLE =
            Map.of("items", List.of(Map.of("requirement", "BIRTH_LETTER", "code", "DOC_UNREADABLE")));

    @Autowired
    private PromiseWatch watch;

    @Autowired
    private WorkCalendar calendar;

    @Test
    void standsWhileTheApplicantHasTheCase() {
        var id = submitted();
        var promised = promisedAt(id);
        change("POST", id, "/fix-request", verifier, UNREADABLE);
        var stopped = JSON.readTree(event("clock-stopped", id));
        assertThat(stopped.at("/cause").asString()).isEqualTo("APPLICANT");
        assertThat(alarmAt(id)).isNull();
        long left = jdbc.sql("select clock_left from application where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(Duration.ofSeconds(left).toMinutes())
                .isEqualTo(stopped.at("/leftMinutes").asLong());

        upload(id, "BIRTH_LETTER");
        assertThat(change("POST", id, "/resubmission", citizen, "").status()).isEqualTo(200);
        var started = JSON.readTree(event("clock-started", id));
        var again = Instant.parse(started.at("/promisedAt").asString());
        assertThat(again).isEqualTo(promisedAt(id)).isAfterOrEqualTo(promised);
        var from = Instant.parse(started.at("/at").asString());
        assertThat(calendar.between(from, again).toSeconds()).isEqualTo(left);
        assertThat(holders(id)).containsExactly("OFFICE", "APPLICANT", "OFFICE");
    }

    @Test
    void runsOnFromDeskToDesk() {
        var id = approved();
        assertThat(holders(id)).containsExactly("OFFICE");
        assertThat(alarmAt(id)).isNotNull().isBeforeOrEqualTo(promisedAt(id));
    }

    @Test
    void remindsOnceAndSaysOnceThatItBroke() {
        var id = submitted();
        var soon = Instant.now().plus(Duration.ofDays(1));
        promise(id, soon, Instant.now().minusSeconds(1));
        watch.look();
        assertThat(JSON.readTree(event("promise-at-risk", id)).at("/state").asString())
                .isEqualTo("SUBMITTED");
        assertThat(risk(id)).isEqualTo("AT_RISK");
        assertThat(alarmAt(id)).isEqualTo(promisedAt(id));

        promise(id, Instant.now().minusSeconds(5), Instant.now().minusSeconds(5));
        watch.look();
        assertThat(event("promise-broken", id)).contains(id.toString());
        assertThat(risk(id)).isEqualTo("BROKEN");
        assertThat(alarmAt(id)).isNull();
        assertThat(change("POST", id, "/verification", verifier, "").status()).isEqualTo(200);
        assertThat(risk(id)).isEqualTo("BROKEN");
    }

    @Test
    void whoHadACaseIsNeverRewritten() {
        var id = submitted();
        assertThatThrownBy(() -> jdbc.sql("delete from case_clock where application_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /// As if the case had been promised for another time.
    private void promise(UUID id, Instant promisedAt, Instant alarmAt) {
        jdbc.sql("update application set promised_at = :promised, alarm_at = :alarm where id = :id")
                .param("promised", promisedAt.atOffset(ZoneOffset.UTC))
                .param("alarm", alarmAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private List<String> holders(UUID id) {
        return jdbc.sql("select holder from case_clock where application_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private String risk(UUID id) {
        return jdbc.sql("select promise_risk from application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Instant promisedAt(UUID id) {
        return java.util.Objects.requireNonNull(moment(id, "promised_at"));
    }

    private Instant alarmAt(UUID id) {
        return moment(id, "alarm_at");
    }

    private Instant moment(UUID id, String column) {
        return jdbc.sql("select " + column + " from application where id = :id")
                .param("id", id)
                .query((row, _) -> {
                    var at = row.getObject(1, OffsetDateTime.class);
                    return java.util.Optional.ofNullable(at).map(OffsetDateTime::toInstant);
                })
                .single()
                .orElse(null);
    }
}
