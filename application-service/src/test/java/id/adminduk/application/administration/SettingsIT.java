package id.adminduk.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/// What an office decides about its services takes effect at once, is on record, and is nobody else's to decide.
class SettingsIT extends RunningService {
    private static final String SERVICE = "STILL";
    private static final String PATH = "/v1/services/" + SERVICE + "/settings";

    private final String admin = TestTokens.officer(Role.ADMIN, "13.05", "officer-admin");
    private final String auditor = TestTokens.officer(Role.AUDITOR, "13.05", "officer-auditor");

    @AfterEach
    void asItWas() {
        decide(true, null, List.of(), null);
    }

    @Test
    void aServiceSwitchedOffTakesNoNewCasesAndRunningOnesGoOn() {
        residentIs(motherId, NAGARI, "ACTIVE");
        var running = open().id();
        assertThat(decide(false, null, List.of(), null).status()).isEqualTo(200);
        var refused = open();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("service-switched-off");
        assertThat(offer().at("/availability").asString()).isEqualTo("SWITCHED_OFF");
        assertThat(change("PUT", running, "/form", citizen, Map.of()).status()).isEqualTo(200);
        assertThat(decide(true, null, List.of(), null).status()).isEqualTo(200);
        assertThat(open().status()).isEqualTo(201);
    }

    @Test
    void whatTheOfficePromisesIsItsOwnUpToTheLaw() {
        assertThat(decide(true, 6, List.of(), null).status()).isEqualTo(200);
        assertThat(offer().at("/promisedHours").asInt()).isEqualTo(6);
        var tooLong = decide(true, 48, List.of(), " ");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.code()).isEqualTo("promise-above-statutory");
        assertThat(tooLong.text("/errors/0/pointer")).isEqualTo("#/reason");
        assertThat(offer().at("/promisedHours").asInt()).isEqualTo(6);
        assertThat(decide(true, 48, List.of(), "Mesin cetak rusak").status()).isEqualTo(200);
        assertThat(offer().at("/promisedHours").asInt()).isEqualTo(48);
        assertThat(decide(true, 0, List.of(), null).status()).isEqualTo(422);
    }

    @Test
    void whoEndorsesIsToldInTheOrderTheyDoAndEveryDecisionIsKept() {
        long before = shown().at("/version").asLong();
        decide(true, null, List.of("NAGARI", "KORONG", "NAGARI"), null);
        decide(false, 12, List.of("NAGARI"), null);
        var view = shown();
        assertThat(view.at("/endorsementSteps").toString()).isEqualTo("[\"NAGARI\"]");
        assertThat(view.at("/version").asLong()).isEqualTo(before + 2);
        assertThat(view.at("/history/0/version").asLong()).isEqualTo(before + 2);
        assertThat(view.at("/history/0/offered").asBoolean(true)).isFalse();
        assertThat(view.at("/history/0/by").asString()).isEqualTo("officer-admin");
        assertThat(view.at("/history/1/endorsementSteps").toString()).isEqualTo("[\"KORONG\",\"NAGARI\"]");
        assertThat(offer().at("/endorsementSteps").toString()).isEqualTo("[\"NAGARI\"]");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'service-setting.decided' and"
                                + " actor = 'officer-admin'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void anotherCopysDecisionIsSeenWithinSeconds() {
        long before = shown().at("/version").asLong();
        if (before == 0) decide(true, null, List.of(), null);
        jdbc.sql("update service_setting set promised_hours = 7 where service = :service")
                .param("service", SERVICE)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> offer().at("/promisedHours").asInt() == 7);
    }

    @Test
    void aDecisionIsTakenOverTheVersionSeen() {
        var body = body(true, null, List.of(), null);
        assertThat(api.change("PUT", PATH, admin, "", body).status()).isEqualTo(428);
        var seen = api.get(PATH, admin).etag();
        assertThat(api.change("PUT", PATH, admin, seen, body).status()).isEqualTo(200);
        assertThat(api.change("PUT", PATH, admin, seen, body).code()).isEqualTo("stale-version");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"ADMIN", "AUDITOR", "SERVICE"})
    void nobodyElseLooksOrDecides(Role role) {
        var token = TestTokens.officer(role, "13.05", "somebody");
        assertThat(api.get(PATH, token).status()).isEqualTo(403);
        assertThat(api.change("PUT", PATH, token, "\"v0\"", body(false, null, List.of(), null))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAuditorLooksAndAnUnknownServiceIsNotThere() {
        assertThat(api.get(PATH, auditor).status()).isEqualTo(200);
        assertThat(api.change("PUT", PATH, auditor, "\"v0\"", body(false, null, List.of(), null))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v1/services/PASSPORT/settings", admin).status()).isEqualTo(404);
        assertThat(api.get(PATH, "").status()).isEqualTo(401);
    }

    private Api.Answer open() {
        return api.create("/v1/applications", citizen, Map.of("service", SERVICE));
    }

    private JsonNode offer() {
        return api.get("/v1/services/" + SERVICE, "").body();
    }

    private JsonNode shown() {
        return api.get(PATH, admin).body();
    }

    private Api.Answer decide(boolean offered, @Nullable Integer hours, List<String> steps, @Nullable String reason) {
        return api.change("PUT", PATH, admin, api.get(PATH, admin).etag(), body(offered, hours, steps, reason));
    }

    private static Map<String, @Nullable Object> body(
            boolean offered, @Nullable Integer hours, List<String> steps, @Nullable String reason) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("offered", offered);
        body.put("promisedHours", hours);
        body.put("endorsementSteps", steps);
        body.put("reason", reason);
        return body;
    }
}
