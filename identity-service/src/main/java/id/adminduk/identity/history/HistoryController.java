package id.adminduk.identity.history;

import id.adminduk.identity.permit.Grounds;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What stood on a day: a resident or a family, as the registry held them when that day ended.
@RestController
@Tag(name = "residents")
@SecurityRequirement(name = "bearer")
class HistoryController {
    private final HistoryDesk desk;

    HistoryController(HistoryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/residents/{id}/as-of")
    @Operation(summary = "Open a record as it stood on a day", description = "Counts and is told like any other view.")
    ResponseEntity<ResidentAsOf> resident(
            @PathVariable UUID id, @Valid @RequestBody AsOfRequest request, CurrentUser officer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.resident(id, request.date(), request.grounds(), officer));
    }

    @PostMapping("/v1/families/{id}/as-of")
    @Operation(
            summary = "Open a family card as it stood on a day",
            description = "Opens the record of everybody on it, each as on that day.")
    ResponseEntity<FamilyAsOf> family(
            @PathVariable UUID id, @Valid @RequestBody AsOfRequest request, CurrentUser officer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.family(id, request.date(), request.grounds(), officer));
    }

    record AsOfRequest(
            @NotNull LocalDate date,
            @Nullable UUID caseId,
            Grounds.@Nullable Reason reason,
            @Nullable KkNumber kkNumber) {
        Grounds grounds() {
            return new Grounds(caseId, reason, kkNumber);
        }
    }
}
