package id.adminduk.identity.viewing;

import id.adminduk.identity.permit.Grounds;
import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Officers open records.
@RestController
@Tag(name = "residents", description = "Records, as far as a role and a region see them")
@SecurityRequirement(name = "bearer")
class ViewController {
    private final ViewDesk desk;

    ViewController(ViewDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/residents/{id}/views")
    @Operation(
            summary = "Open a record",
            description = "For an open case of the office that names the person; at the counter with the number of the"
                    + " family card; for another reason with a permit. The citizen sees that it was"
                    + " opened, by which office and why.")
    ResponseEntity<RecordView> open(
            @PathVariable UUID id, @Valid @RequestBody OpenRequest request, CurrentUser officer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.open(id, request.grounds(), officer));
    }

    record OpenRequest(
            @Nullable UUID caseId,
            @Nullable Reason reason,
            @Nullable KkNumber kkNumber) {
        Grounds grounds() {
            return new Grounds(caseId, reason, kkNumber);
        }
    }
}
