package id.adminduk.identity.semester;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.semester.AgencyReportRepository.Report;
import id.adminduk.identity.semester.UsageQueries.Month;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An agency reports on a semester; the number of checks is taken from our books.
@RestController
@RequestMapping("/v1/verifications/reports")
@Tag(name = "verifications")
@SecurityRequirement(name = "bearer")
class ReportController {
    /// A NIK or KK number, however it is broken up.
    private static final Pattern NUMBER = Pattern.compile("([0-9][ .-]?){15}[0-9]");

    private final AgencyReportRepository reports;
    private final ReportDuty duty;
    private final UsageQueries usage;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final Clock clock;

    ReportController(
            AgencyReportRepository reports,
            ReportDuty duty,
            UsageQueries usage,
            AuditTrail audit,
            Idempotency idempotency,
            Clock clock) {
        this.reports = reports;
        this.duty = duty;
        this.usage = usage;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Report on a semester that is over")
    ResponseEntity<ReportView> submit(IdempotencyKey key, @Valid @RequestBody NewReport request, CurrentUser agency) {
        var id = agencyOf(agency);
        var answer = idempotency.once(key, request, ReportView.class, () -> {
            var report = written(id, request, agency);
            return ResponseEntity.status(HttpStatus.CREATED).body(ReportView.of(report));
        });
        duty.forget(id, today());
        return answer;
    }

    @GetMapping
    @Operation(summary = "What was reported; an agency's own, for an administrator anybody's")
    Reports all(@RequestParam(required = false) @Nullable UUID agencyId, CurrentUser caller) {
        var agency = caller.has(Role.ADMIN) ? agencyId : agencyOf(caller);
        if (agency == null || (agencyId != null && !agencyId.equals(agency))) throw new NotFound();
        var first = Semester.on(today()).first();
        return new Reports(
                reports.missing(agency, first),
                reports.of(agency).stream().map(ReportView::of).toList());
    }

    private Report written(UUID agency, NewReport request, CurrentUser user) {
        var semester = Semester.of(request.semester());
        if (NUMBER.matcher(request.usedFor()).find()) throw new ReportRefused.NamesPeople();
        if (semester.end().isAfter(today())) throw new ReportRefused.NotOver();
        long answered =
                usage.of(agency, semester).stream().mapToLong(Month::answered).sum();
        var report = new Report(
                agency,
                semester.toString(),
                request.usedFor(),
                request.foundWrong(),
                answered,
                clock.instant(),
                user.clientId());
        if (!reports.add(report)) throw new ReportRefused.AlreadyThere();
        audit.record(AuditEntry.of("agency.reported", "agency", agency).by(user).because(semester.toString()));
        return report;
    }

    private static UUID agencyOf(CurrentUser agency) {
        var id = agency.partnerId();
        if (id == null) throw new NotFound();
        return id;
    }

    private LocalDate today() {
        return OfficeDay.of(clock.instant());
    }

    record NewReport(
            @NotNull String semester,
            @NotBlank @Size(min = 20, max = 2000) String usedFor,
            @Min(0) @Max(10_000_000) int foundWrong) {}

    /// @param missing semesters with checks and without a report, over by now
    record Reports(List<String> missing, List<ReportView> reports) {}

    record ReportView(String semester, String usedFor, int foundWrong, long answered, Instant submittedAt) {
        static ReportView of(Report report) {
            return new ReportView(
                    report.semester(), report.usedFor(), report.foundWrong(), report.answered(), report.submittedAt());
        }
    }
}
