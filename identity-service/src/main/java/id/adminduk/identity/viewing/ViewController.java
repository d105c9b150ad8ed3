package id.adminduk.identity.viewing;

import id.adminduk.identity.viewing.Grounds.Reason;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
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
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Officers open records; supervisors let them open more.
@RestController
@Tag(name = "residents", description = "Records, as far as a role and a region see them")
@SecurityRequirement(name = "bearer")
class ViewController {
    private final ViewDesk desk;
    private final ProtectionDesk protection;
    private final Idempotency idempotency;

    ViewController(ViewDesk desk, ProtectionDesk protection, Idempotency idempotency) {
        this.desk = desk;
        this.protection = protection;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/residents/{id}/views")
    @Operation(
            summary = "Open a record",
            description =
                    "For a case or one of the reasons. The citizen sees that it was opened, by which office and why.")
    ResponseEntity<RecordView> open(
            @PathVariable UUID id, @Valid @RequestBody OpenRequest request, CurrentUser officer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.open(id, new Grounds(request.caseId(), request.reason()), officer));
    }

    @PostMapping("/v1/residents/view-allowances")
    @Operation(summary = "Let an officer open more records today than the rule allows")
    ResponseEntity<Allowance> allow(
            IdempotencyKey key, @Valid @RequestBody AllowanceRequest request, CurrentUser supervisor) {
        return idempotency.once(
                key,
                request,
                Allowance.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Allowance(
                                protection.allow(request.officer(), request.records(), request.reason(), supervisor))));
    }

    record OpenRequest(@Nullable UUID caseId, @Nullable Reason reason) {}

    record AllowanceRequest(
            @NotBlank @Size(max = 100) String officer,
            @Min(1) @Max(5000) int records,
            @NotBlank @Size(min = 5, max = 300) String reason) {}

    record Allowance(UUID id) {}
}
