package id.adminduk.application.outage;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.application.calendar.WorkCalendar;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An outage in a nagari of its own, so that no other test's cases wait.
class OutageIT extends RunningService {
    private static final String HERE = "13.05.09.2009";

    private final String operator = TestTokens.officer(Role.OPERATOR, "13.05.09", "officer-dasbor");

    @Autowired
    private OutageSweep sweep;

    @Autowired
    private WorkCalendar calendar;

    private final List<Api.Answer> opened = new java.util.ArrayList<>();

    @AfterEach
    void everythingEnds() {
        opened.forEach(one -> end(one, null));
        sweep.look();
    }

    @Test
    void theClockStandsFromItsBeginningToItsEnd() {
        var id = registering();
        var promised = promisedAt(id);
        var began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var outage = open("SIAK", HERE, began);
        sweep.look();
        assertThat(cause(id)).isEqualTo("SIAK");
        var stopped = JSON.readTree(event("clock-stopped", id));
        assertThat(stopped.at("/cause").asString()).isEqualTo("SIAK");
        assertThat(Instant.parse(stopped.at("/at").asString())).isEqualTo(began);
        assertThat(api.get("/v1/outages/pending", operator).body().at("/items").toString())
                .contains("\"cause\":\"SIAK\"");
        assertThat(api.get("/v1/outages/pending/SIAK?limit=100", operator)
                        .body()
                        .toString())
                .contains(id.toString());

        assertThat(end(outage, null).status()).isEqualTo(200);
        sweep.look();
        assertThat(cause(id)).isEmpty();
        var started = JSON.readTree(event("clock-started", id));
        var from = Instant.parse(started.at("/at").asString());
        assertThat(calendar.between(from, promisedAt(id)))
                .isCloseTo(calendar.between(began, promised), Duration.ofSeconds(1));
        assertThat(holders(id)).containsExactly("OFFICE", "OUTSIDE", "OFFICE");
    }

    @Test
    void onlyWhatNeedsItWaits() {
        var verified = inThisNagari(verified());
        var registering = registering();
        open("SIAK", HERE, Instant.now());
        sweep.look();
        assertThat(cause(verified)).isEmpty();
        assertThat(cause(registering)).isEqualTo("SIAK");
        open("POWER", "13.05.09", Instant.now());
        sweep.look();
        assertThat(cause(verified)).isEqualTo("POWER");
        assertThat(change("POST", verified, "/approval", approver, "").status()).isEqualTo(200);
        assertThat(holders(verified)).containsExactly("OFFICE", "OUTSIDE", "OFFICE");
        sweep.look();
        assertThat(cause(verified)).isIn("SIAK", "POWER"); // it waits again, for the registry's system now
    }

    @Test
    void aCauseIsRecordedOnceForAnAreaOfOnesOwn() {
        var outage = open("SIGNING", HERE, null);
        assertThat(outage.status()).isEqualTo(201);
        assertThat(open("SIGNING", HERE, null).code()).isEqualTo("outage-open");
        assertThat(open("SIGNING", "13.05.08", null).status()).isEqualTo(404);
        assertThat(open("NETWORK", HERE, Instant.now().plusSeconds(60)).code()).isEqualTo("outage-time-invalid");
        assertThat(end(outage, Instant.now().minusSeconds(3600)).code()).isEqualTo("outage-time-invalid");
        var stranger = TestTokens.officer(Role.OPERATOR, "13.05.08", "officer-lain");
        var path = "/v1/outages/" + outage.id();
        assertThat(api.change("PATCH", path, stranger, outage.etag(), "{}").status())
                .isEqualTo(404);
        assertThat(end(outage, null).status()).isEqualTo(200);
        assertThat(api.change("PATCH", path, operator, "\"v2\"", "{}").code()).isEqualTo("outage-ended");
        assertThat(api.get("/v1/outages?limit=100", verifier).body().toString())
                .contains(outage.id().toString());
    }

    @Test
    void whoIsNoOperatorRecordsNothing() {
        var body = Map.of("cause", "SIAK");
        for (var token : new String[] {citizen, verifier, approver, counter})
            assertThat(api.create("/v1/outages", token, body).status()).isEqualTo(403);
        assertThat(api.create("/v1/outages", "", body).status()).isEqualTo(401);
        assertThat(api.get("/v1/outages/pending", citizen).status()).isEqualTo(403);
    }

    private Api.Answer open(String cause, String area, @org.jspecify.annotations.Nullable Instant since) {
        var body = new HashMap<String, Object>(Map.of("cause", cause, "area", area));
        if (since != null) body.put("since", since.toString());
        var answer = api.create("/v1/outages", operator, body);
        if (answer.status() == 201) opened.add(answer);
        return answer;
    }

    private Api.Answer end(Api.Answer outage, @org.jspecify.annotations.Nullable Instant until) {
        var body = until == null ? Map.of() : Map.of("until", until.toString());
        return api.change("PATCH", "/v1/outages/" + outage.id(), operator, outage.etag(), body);
    }

    private UUID registering() {
        return inThisNagari(approved());
    }

    private UUID inThisNagari(UUID id) {
        jdbc.sql("update application set region_code = :here where id = :id")
                .param("here", HERE)
                .param("id", id)
                .update();
        return id;
    }

    private String cause(UUID id) {
        return jdbc.sql("select coalesce(clock_cause, '') from application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> holders(UUID id) {
        return jdbc.sql("select holder from case_clock where application_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private Instant promisedAt(UUID id) {
        return Objects.requireNonNull(jdbc.sql("select promised_at from application where id = :id")
                        .param("id", id)
                        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                        .single())
                .toInstant();
    }
}
