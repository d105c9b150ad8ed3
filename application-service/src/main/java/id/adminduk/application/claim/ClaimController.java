package id.adminduk.application.claim;

import id.adminduk.application.worklist.Waiting;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClaimController {
    private final ClaimDesk desk;
    private final Idempotency idempotency;

    ClaimController(ClaimDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /// @param service only cases of this service
    record NextRequest(
            @NotNull Waiting state,
            @Nullable @Size(max = 31) String service) {}

    /// Safe to repeat: whoever holds the case holds it longer.
    @PostMapping("/v1/applications/{id}/claim")
    ResponseEntity<ClaimedCase> claim(@PathVariable UUID id, CurrentUser officer) {
        return desk.claim(id, officer).answer();
    }

    @DeleteMapping("/v1/applications/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, CurrentUser officer) {
        desk.release(id, officer);
    }

    /// 204 where nothing waits that the officer may decide. The key makes a lost answer no second case.
    @PostMapping("/v1/worklists/next")
    ResponseEntity<ClaimedCase> next(@Valid @RequestBody NextRequest request, CurrentUser officer, IdempotencyKey key) {
        return idempotency.once(
                key,
                request,
                ClaimedCase.class,
                () -> desk.next(request.state(), request.service(), officer)
                        .map(ClaimedCase::answer)
                        .orElseGet(() -> ResponseEntity.noContent().build()));
    }
}
