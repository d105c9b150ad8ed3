package id.adminduk.application.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The office goes to people: sessions, the cases opened in them, and the visits people ask for.
class OutreachIT extends RunningService {
    private static final String SESSIONS = "/v1/outreach/sessions";
    private static final String REQUESTS = "/v1/outreach/requests";
    private final Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    private Map<String, Object> session(String region, Instant from, Instant until) {
        return new HashMap<>(Map.of(
                "region",
                region,
                "kind",
                "ELDERLY_HOME",
                "place",
                "Panti Sabai Nan Aluih",
                "startsAt",
                from.toString(),
                "endsAt",
                until.toString()));
    }

    private UUID planned() {
        var answer = api.create(SESSIONS, counter, session(NAGARI, soon, soon.plus(Duration.ofHours(4))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.id();
    }

    private static Map<String, Object> wish(String region) {
        return Map.of("region", region, "reason", "ELDERLY", "phone", "081234567890", "note", "Tidak bisa berjalan");
    }

    @Test
    void casesOpenedInASessionAreCountedThere() {
        var id = planned();
        residentIs(UUID.randomUUID(), NAGARI, "ACTIVE");
        var request =
                Map.of("service", "DEATH", "applicant", Map.of("nik", "1305010403650001"), "outreachId", id.toString());
        assertThat(api.create("/v1/applications", counter, request).status()).isEqualTo(201);
        assertThat(api.create("/v1/applications", counter, request).status()).isEqualTo(201);
        var summary = api.get(SESSIONS + "/" + id, counter);
        assertThat(summary.text("/session/place")).isEqualTo("Panti Sabai Nan Aluih");
        assertThat(summary.body().at("/cases/DRAFT").asInt()).isEqualTo(2);
        assertThat(api.get(SESSIONS + "?limit=100", verifier).response().body()).contains(id.toString());
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02", "officer-lain");
        assertThat(api.get(SESSIONS + "/" + id, elsewhere).status()).isEqualTo(404);
        assertThat(api.get(SESSIONS + "?limit=100", elsewhere).response().body())
                .doesNotContain(id.toString());

        jdbc.sql("update outreach_session set starts_at = now() - interval '5 hours', ends_at = now() -"
                        + " interval '1 hour' where id = :id")
                .param("id", id)
                .update();
        assertThat(api.create("/v1/applications", counter, request).code()).isEqualTo("outreach-session-over");
    }

    @ParameterizedTest(name = "{0} from {1} to {2} hours from now: {3}")
    @CsvSource({
        "13.05.01.2001, 1,  5,  201, ''",
        "13.05.02,      1,  5,  422, outreach-region",
        "13.05.01.2001, 5,  1,  422, outreach-times",
        "13.05.01.2001, 1,  26, 422, outreach-times",
        "13.05.01.2001, -9, -1, 422, outreach-times"
    })
    void aSessionIsPossible(String region, int from, int until, int status, String code) {
        var now = Instant.now();
        var answer = api.create(
                SESSIONS,
                counter,
                session(region, now.plus(Duration.ofHours(from)), now.plus(Duration.ofHours(until))));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void whoCannotComeIsVisitedAndToldWhen() {
        var asked = api.create(REQUESTS, citizen, wish(NAGARI));
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
        var id = asked.id();
        assertThat(api.create(REQUESTS, citizen, wish(NAGARI)).code()).isEqualTo("visit-asked-before");
        assertThat(listed(counter)).contains(id.toString());
        assertThat(listed(TestTokens.officer(Role.FRONT_OFFICE, "13.05.02"))).doesNotContain(id.toString());
        assertThat(api.get(REQUESTS, citizen).text("/items/0/state")).isEqualTo("WAITING");
        assertThat(api.get(REQUESTS, mother).body().at("/items")).isEmpty();

        var session = planned();
        var scheduled = schedule(id, session, counter, "\"v1\"");
        assertThat(scheduled.text("/state")).isEqualTo("SCHEDULED");
        assertThat(schedule(id, session, counter, "\"v1\"").code()).isEqualTo("stale-version");
        assertThat(listed(counter)).doesNotContain(id.toString());
        assertThat(api.get(REQUESTS, citizen).text("/items/0/sessionId")).isEqualTo(session.toString());
        assertThat(jdbc.sql("select count(*) from message where notice = 'visit-planned' and source_key like :request")
                        .param("request", "%" + id + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRequestIsTheCitizensOwn() {
        var id = api.create(REQUESTS, citizen, wish(NAGARI)).id();
        assertThat(withdraw(id, mother).status()).isEqualTo(404);
        assertThat(withdraw(id, citizen).text("/state")).isEqualTo("WITHDRAWN");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02", "officer-lain");
        assertThat(schedule(id, planned(), elsewhere, "\"v2\"").status()).isEqualTo(404);
        assertThat(schedule(id, planned(), counter, "\"v2\"").code()).isEqualTo("visit-withdrawn");
        assertThat(api.create(REQUESTS, citizen, wish("13.71.01.1001")).code()).isEqualTo("outreach-region");
        assertThat(api.create(REQUESTS, citizen, wish("13.05")).code()).isEqualTo("outreach-region");
    }

    @Test
    void everyDoorOpensToItsRoles() {
        var open = Map.of(
                "GET " + SESSIONS, List.of(Role.FRONT_OFFICE, Role.VERIFIER, Role.APPROVER, Role.OPERATOR),
                "POST " + SESSIONS, List.of(Role.FRONT_OFFICE),
                "GET " + REQUESTS, List.of(Role.CITIZEN, Role.FRONT_OFFICE),
                "POST " + REQUESTS, List.of(Role.CITIZEN),
                "POST " + REQUESTS + "/" + UUID.randomUUID() + "/scheduling", List.of(Role.FRONT_OFFICE),
                "POST " + REQUESTS + "/" + UUID.randomUUID() + "/withdrawal", List.of(Role.CITIZEN));
        for (var role : Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE)
                .toList()) {
            var token = TestTokens.of(Map.of(
                    "sub",
                    "somebody",
                    "roles",
                    List.of(role.name()),
                    "region",
                    "13.05",
                    "person",
                    citizenId.toString()));
            open.forEach((door, roles) -> {
                var parts = door.split(" ");
                int status = api.change(parts[0], parts[1], token, "", "{}").status();
                assertThat(status == 403).as("%s as %s: %d", door, role, status).isEqualTo(!roles.contains(role));
            });
        }
    }

    private String listed(String token) {
        return api.get(REQUESTS + "?limit=100", token).response().body();
    }

    private Api.Answer schedule(UUID id, UUID session, String token, String etag) {
        return api.change(
                "POST", REQUESTS + "/" + id + "/scheduling", token, etag, Map.of("sessionId", session.toString()));
    }

    private Api.Answer withdraw(UUID id, String token) {
        return api.change("POST", REQUESTS + "/" + id + "/withdrawal", token, "\"v1\"", "");
    }
}
