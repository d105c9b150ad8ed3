package id.adminduk.identity.regionmove;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bulk moves, for administrators.
@RestController
@RequestMapping("/v1/regions/moves")
@Tag(name = "regions", description = "The ministry's tree of regions as of a day")
@SecurityRequirement(name = "bearer")
class MoveController {
    private final MoveDesk desk;
    private final Idempotency idempotency;

    MoveController(MoveDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Move the people of an ended nagari, or of some of its korong; a dry run changes nothing")
    ResponseEntity<MoveReport> move(IdempotencyKey key, @Valid @RequestBody MoveOrder order, CurrentUser admin) {
        return idempotency.once(key, order, MoveReport.class, () -> ResponseEntity.ok(desk.move(order, admin)));
    }
}
