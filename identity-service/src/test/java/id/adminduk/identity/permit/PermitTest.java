package id.adminduk.identity.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitTest {
    private static CurrentUser user(String subject, String roles) {
        Set<Role> all = Arrays.stream(roles.split("\\+")).map(Role::valueOf).collect(Collectors.toSet());
        return new CurrentUser(subject, "test", all, RegionCode.of("13.05"), null, null);
    }

    private static Permit permit(@Nullable String supervisor, @Nullable String guardian) {
        return new Permit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "rina",
                Reason.COMPLAINT,
                "note",
                Instant.EPOCH,
                supervisor,
                guardian);
    }

    @ParameterizedTest
    @CsvSource({
        ",, budi, APPROVER, SUPERVISOR",
        ",, ani, AUDITOR, GUARDIAN",
        "budi,, ani, AUDITOR, GUARDIAN",
        ", ani, budi, APPROVER, SUPERVISOR",
        ",, budi, APPROVER+AUDITOR, SUPERVISOR",
        "siti,, budi, APPROVER+AUDITOR, GUARDIAN",
        ",, rina, APPROVER, four-eyes-required",
        ",, rina, AUDITOR, four-eyes-required",
        "budi,, budi, APPROVER+AUDITOR, four-eyes-required",
        "siti,, budi, APPROVER, permit-decided",
        ", ani, dewi, AUDITOR, permit-decided",
        ",, dewi, VERIFIER, permit-decided"
    })
    void eachPartIsAnothersToDecide(
            @Nullable String supervisor, @Nullable String guardian, String who, String roles, String outcome) {
        var permit = permit(supervisor, guardian);
        var user = user(who, roles);
        if (outcome.equals(outcome.toUpperCase(java.util.Locale.ROOT)))
            assertThat(permit.partOf(user)).hasToString(outcome);
        else
            assertThatThrownBy(() -> permit.partOf(user))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.code()).isEqualTo(outcome));
    }
}
