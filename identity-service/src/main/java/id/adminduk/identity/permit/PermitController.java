package id.adminduk.identity.permit;

import id.adminduk.identity.permit.Grounds.Reason;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Permits to see a record without an open case.
@RestController
@Tag(name = "residents")
@SecurityRequirement(name = "bearer")
class PermitController {
    private static final int PAGE = 50;

    private final PermitDesk desk;
    private final Idempotency idempotency;
    private final Cursors cursors;

    PermitController(PermitDesk desk, Idempotency idempotency, Cursors cursors) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping("/v1/residents/{id}/view-permits")
    @Operation(
            summary = "Ask to see a record without a case",
            description = "A supervisor agrees; of a protected person the data-protection officer (AUDITOR) too.")
    ResponseEntity<Asked> ask(
            @PathVariable UUID id, IdempotencyKey key, @Valid @RequestBody PermitRequest request, CurrentUser officer) {
        return idempotency.once(
                key,
                request,
                Asked.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Asked(desk.ask(id, request.reason(), request.note(), officer))));
    }

    @GetMapping("/v1/residents/view-permits")
    @Operation(summary = "What waits for my agreement, oldest first")
    ResponseEntity<Page<Waiting>> waiting(@RequestParam(required = false) @Nullable String after, CurrentUser user) {
        var filter = "view-permits/" + user.subject();
        var found = desk.waiting(user, cursors.read(after, filter), PAGE + 1);
        var items = found.stream().limit(PAGE).map(Waiting::of).toList();
        var last = found.size() > PAGE ? items.getLast() : null;
        var next = last == null ? null : cursors.write(new Cursor(last.askedAt(), last.id()), filter);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(items, next));
    }

    @PostMapping("/v1/residents/view-permits/{id}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree; it holds for a day")
    void agree(@PathVariable UUID id, CurrentUser user) {
        desk.agree(id, user);
    }

    @PostMapping("/v1/residents/view-permits/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse")
    void refuse(@PathVariable UUID id, CurrentUser user) {
        desk.refuse(id, user);
    }

    record PermitRequest(
            @NotNull Reason reason,
            @NotBlank @Size(min = 5, max = 500) String note) {}

    record Asked(UUID id) {}

    /// A question that waits.
    record Waiting(UUID id, UUID residentId, String officer, Reason reason, String note, Instant askedAt) {
        static Waiting of(Permit permit) {
            return new Waiting(
                    permit.id(),
                    permit.residentId(),
                    permit.viewer(),
                    permit.reason(),
                    permit.note(),
                    permit.askedAt());
        }
    }
}
