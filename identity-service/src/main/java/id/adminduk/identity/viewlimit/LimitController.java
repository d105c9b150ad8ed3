package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Supervisors let officers open more records; auditors read the alarms.
@RestController
@RequestMapping("/v1/residents")
@Tag(name = "residents")
@SecurityRequirement(name = "bearer")
class LimitController {
    private static final int PAGE = 50;
    private static final String ALARMS = "view-alarms";

    private final LimitDesk desk;
    private final Idempotency idempotency;
    private final Cursors cursors;

    LimitController(LimitDesk desk, Idempotency idempotency, Cursors cursors) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping("/view-allowances")
    @Operation(summary = "Let an officer open more records today than the rule allows")
    ResponseEntity<Allowance> allow(
            IdempotencyKey key, @Valid @RequestBody AllowanceRequest request, CurrentUser supervisor) {
        return idempotency.once(
                key,
                request,
                Allowance.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Allowance(
                                desk.allow(request.officer(), request.records(), request.reason(), supervisor))));
    }

    @GetMapping("/view-alarms")
    @Operation(summary = "Alarms about officers who open many records, latest first")
    Page<Alarm> alarms(@RequestParam(required = false) @Nullable String after) {
        var found = desk.alarms(cursors.read(after, ALARMS, Cursor.END), PAGE + 1);
        if (found.size() <= PAGE) return new Page<>(found, null);
        var items = found.subList(0, PAGE);
        var last = items.getLast();
        return new Page<>(items, cursors.write(new Cursor(last.raisedAt(), last.id()), ALARMS));
    }

    record AllowanceRequest(
            @NotBlank @Size(max = 100) String officer,
            @Min(1) @Max(5000) int records,
            @NotBlank @Size(min = 5, max = 300) String reason) {}

    record Allowance(UUID id) {}
}
