package id.adminduk.identity.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.officer.Officer.State;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficerTest {
    private static Post post(String roles, String region) {
        Set<Role> all = roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split("\\+")).map(Role::valueOf).collect(Collectors.toSet());
        return new Post(all, RegionCode.of(region), UUID.randomUUID());
    }

    private static Officer in(State state) {
        var post = post("VERIFIER", "13.05.01");
        return new Officer(UUID.randomUUID(), "siti", "Siti", post, state, null, Instant.EPOCH, 3);
    }

    private static Officer after(Officer officer, String command) {
        return switch (command) {
            case "change" -> officer.at(post("ENDORSER", "13.05.01"));
            case "suspend" -> officer.suspended();
            case "reinstate" -> officer.reinstated(true);
            case "reinstate-uninvited" -> officer.reinstated(false);
            case "dismiss" -> officer.dismissed();
            case "invite" -> officer.invited();
            default -> throw new IllegalArgumentException(command);
        };
    }

    /// Every state and command: the state after it, or `-` where it is refused.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "change,              -,         INVITED,   ACTIVE,    SUSPENDED, -",
        "suspend,             -,         SUSPENDED, SUSPENDED, -,         -",
        "reinstate,           -,         -,         -,         ACTIVE,    -",
        "reinstate-uninvited, -,         -,         -,         INVITED,   -",
        "dismiss,             DISMISSED, DISMISSED, DISMISSED, DISMISSED, -",
        "invite,              -,         INVITED,   INVITED,   -,         -"
    })
    void aWorkingLifeHasItsSteps(
            String command, String proposed, String invited, String active, String suspended, String dismissed) {
        String[] expected = {proposed, invited, active, suspended, dismissed};
        for (var state : State.values()) {
            var outcome = expected[state.ordinal()];
            if (outcome.equals("-"))
                assertThatThrownBy(() -> after(in(state), command)).isInstanceOf(OfficerRefused.WrongState.class);
            else {
                var changed = after(in(state), command);
                assertThat(changed.state()).hasToString(outcome);
                assertThat(changed.version()).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIER, ok",
        "VERIFIER+APPROVER, ok",
        "FRONT_OFFICE+ENDORSER+COURIER+CARD_PRINTER+OPERATOR+SIGNER, ok",
        "ADMIN, ok",
        "AUDITOR, ok",
        "'', officer-roles-invalid",
        "CITIZEN, officer-roles-invalid",
        "VERIFIER+PARTNER, officer-roles-invalid",
        "AGENCY, officer-roles-invalid",
        "KIOSK, officer-roles-invalid",
        "SERVICE, officer-roles-invalid",
        "ADMIN+APPROVER, officer-roles-incompatible",
        "ADMIN+AUDITOR, officer-roles-incompatible",
        "AUDITOR+OPERATOR, officer-roles-incompatible"
    })
    void someRolesStandAlone(String roles, String outcome) {
        var post = post(roles, "13.05");
        if (outcome.equals("ok")) post.check();
        else
            assertThatThrownBy(post::check)
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.code()).isEqualTo(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIER+APPROVER, 13.05.01, VERIFIER, 13.05.01, false",
        "VERIFIER, 13.05.01, VERIFIER, 13.05.01.2001, false",
        "VERIFIER, 13.05.01, VERIFIER, 13.05, true",
        "VERIFIER, 13.05.01, VERIFIER, 13.05.02, true",
        "VERIFIER, 13.05.01, VERIFIER+APPROVER, 13.05.01, true",
        "VERIFIER, 13.05.01, APPROVER, 13.05.01, true"
    })
    void morePowerIsAnotherRoleOrAnotherPlace(
            String before, String there, String roles, String region, boolean exceeds) {
        assertThat(post(roles, region).exceeds(post(before, there))).isEqualTo(exceeds);
    }
}
