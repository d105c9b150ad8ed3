package id.adminduk.application.originals;

import id.adminduk.application.originals.OriginalsDesk.Shown;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OriginalsController {
    private final OriginalsDesk desk;
    private final Idempotency idempotency;

    OriginalsController(OriginalsDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /// @param requirement a requirement of the service, or what may stand in for it
    record Original(@NotNull @Size(max = 60) String requirement) {}

    @PostMapping("/v1/applications/{id}/originals")
    ResponseEntity<Shown> show(
            @PathVariable UUID id, @Valid @RequestBody Original original, CurrentUser officer, IdempotencyKey key) {
        return idempotency.once(
                key,
                List.of("original", id, original),
                Shown.class,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(desk.note(id, original.requirement(), officer)));
    }
}
