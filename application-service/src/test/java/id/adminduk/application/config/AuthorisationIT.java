package id.adminduk.application.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation against every role: who gets past the door. What is behind it does not exist (404) or misses a
/// header.
class AuthorisationIT extends RunningService {
    private static final String CASE = "/v1/applications/" + UUID.randomUUID();
    private static final Set<Role> APPLICANTS = EnumSet.of(Role.CITIZEN, Role.FRONT_OFFICE);
    private static final Set<Role> READERS = EnumSet.of(Role.CITIZEN, Role.FRONT_OFFICE, Role.VERIFIER, Role.APPROVER);

    record Door(String method, String path, Set<Role> open) {}

    private static final List<Door> DOORS = List.of(
            new Door("GET", "/v1/applications", EnumSet.of(Role.CITIZEN)),
            new Door("POST", "/v1/applications", APPLICANTS),
            new Door("GET", CASE, READERS),
            new Door("PUT", CASE + "/form", EnumSet.of(Role.CITIZEN, Role.FRONT_OFFICE, Role.VERIFIER)),
            new Door("POST", CASE + "/submission", APPLICANTS),
            new Door("POST", CASE + "/resubmission", APPLICANTS),
            new Door("POST", CASE + "/cancellation", APPLICANTS),
            new Door("POST", CASE + "/name", EnumSet.of(Role.CITIZEN, Role.FRONT_OFFICE)),
            new Door("GET", CASE + "/attachments", READERS),
            new Door("GET", CASE + "/attachments/" + UUID.randomUUID(), READERS),
            new Door("POST", CASE + "/attachments", APPLICANTS),
            new Door("DELETE", CASE + "/attachments/" + UUID.randomUUID(), APPLICANTS),
            new Door("POST", CASE + "/verification", EnumSet.of(Role.VERIFIER)),
            new Door("POST", CASE + "/approval", EnumSet.of(Role.APPROVER)),
            new Door("POST", CASE + "/fix-request", EnumSet.of(Role.VERIFIER, Role.APPROVER)),
            new Door("POST", CASE + "/rejection", EnumSet.of(Role.VERIFIER, Role.APPROVER)),
            new Door("GET", "/v1/worklists?state=SUBMITTED", EnumSet.of(Role.VERIFIER, Role.APPROVER)),
            new Door("POST", CASE + "/appeal", APPLICANTS),
            new Door("GET", CASE + "/appeal", READERS),
            new Door("POST", "/v1/outages", EnumSet.of(Role.OPERATOR, Role.ADMIN)),
            new Door("PATCH", "/v1/outages/" + UUID.randomUUID(), EnumSet.of(Role.OPERATOR, Role.ADMIN)),
            new Door("PUT", "/v1/calendar/holidays/2041-07-03", EnumSet.of(Role.ADMIN)),
            new Door("DELETE", "/v1/calendar/holidays/2041-07-03", EnumSet.of(Role.ADMIN)),
            new Door("POST", CASE + "/survey", EnumSet.of(Role.CITIZEN)),
            new Door("GET", "/v1/surveys/suggestions", EnumSet.of(Role.OPERATOR, Role.ADMIN, Role.AUDITOR)),
            new Door("GET", rule(), EnumSet.of(Role.ADMIN, Role.AUDITOR)),
            new Door("PUT", rule(), EnumSet.of(Role.ADMIN)),
            new Door("GET", "/internal/anything", EnumSet.noneOf(Role.class)),
            new Door("POST", "/internal/case-checks", EnumSet.noneOf(Role.class)));

    private static String rule() {
        return "/v1/straight-through-rules/" + UUID.randomUUID() + "/BIRTH";
    }

    static Stream<Arguments> everyDoor() {
        return DOORS.stream().map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyDoor")
    void opensToItsRolesOnly(Door door) {
        for (var role : Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE)
                .toList()) {
            int status = api.change(door.method(), door.path(), token(role), "", "{}")
                    .status();
            if (door.open().contains(role)) {
                assertThat(status).as("%s as %s", door, role).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s as %s", door, role).isIn(401, 403);
            }
        }
    }

    private String token(Role role) {
        return TestTokens.of(Map.of(
                "sub",
                UUID.randomUUID().toString(),
                "roles",
                List.of(role.name()),
                "region",
                "13.05",
                "person",
                citizenId.toString()));
    }

    @Test
    void whatNobodyNamedIsNotThere() {
        assertThat(api.get("/v1/anything", "").status()).isEqualTo(401);
        for (var role : Role.values())
            assertThat(api.get("/v1/anything", token(role)).status())
                    .as("%s", role)
                    .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyDoor")
    void asksForAToken(Door door) {
        var answer = api.change(door.method(), door.path(), "", "", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
    }

    @Test
    void aCitizenDoesNotApprove() {
        var id = verified();
        var answer = change("POST", id, "/approval", citizen, "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(state(id)).isEqualTo("VERIFIED");
    }

    @Test
    void operationsPointsAreNotForTheWorld() {
        assertThat(api.get("/actuator/env", verifier).status()).isIn(403, 404);
        assertThat(api.get("/actuator/health/readiness", "").status()).isEqualTo(200);
    }
}
