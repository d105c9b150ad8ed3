package id.adminduk.identity.semester;

import id.adminduk.identity.semester.UsageQueries.Month;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What agencies report each semester, counted here: an agency sees its own, an administrator everybody's.
@RestController
@Tag(name = "verifications")
class UsageController {
    private final UsageQueries usage;

    UsageController(UsageQueries usage) {
        this.usage = usage;
    }

    @GetMapping("/v1/verifications/usage")
    @Operation(summary = "Usage of a semester", security = @SecurityRequirement(name = "bearer"))
    UsageReport report(
            @RequestParam String semester,
            @RequestParam(required = false) @Nullable UUID agencyId,
            CurrentUser caller) {
        var half = Semester.of(semester);
        var agency = caller.has(Role.ADMIN) ? agencyId : ownOr404(caller, agencyId);
        if (agency == null) throw new NotFound();
        var months = usage.of(agency, half);
        return new UsageReport(
                agency,
                half.toString(),
                months.stream().mapToLong(Month::answered).sum(),
                months.stream().mapToLong(Month::refused).sum(),
                months.stream().mapToLong(Month::unknown).sum(),
                months);
    }

    private static @Nullable UUID ownOr404(CurrentUser caller, @Nullable UUID asked) {
        if (asked != null && !asked.equals(caller.partnerId())) throw new NotFound();
        return caller.partnerId();
    }

    record UsageReport(UUID agencyId, String semester, long answered, long refused, long unknown, List<Month> months) {}
}
