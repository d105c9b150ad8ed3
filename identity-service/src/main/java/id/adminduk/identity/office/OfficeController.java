package id.adminduk.identity.office;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Offices, kept by administrators.
@RestController
@Tag(name = "offices", description = "Offices of the district")
@SecurityRequirement(name = "bearer")
class OfficeController {
    private final OfficeDesk desk;
    private final Idempotency idempotency;

    OfficeController(OfficeDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/offices")
    @Operation(summary = "Open an office")
    ResponseEntity<Office> open(IdempotencyKey key, @Valid @RequestBody NewOffice request, CurrentUser admin) {
        return idempotency.once(key, request, Office.class, () -> {
            var office = desk.open(
                    request.kind(), request.name(), request.region(), request.address(), request.openedOn(), admin);
            return ResponseEntity.created(URI.create("/v1/offices/" + office.id()))
                    .eTag(ETags.of(office.version()))
                    .body(office);
        });
    }

    @GetMapping("/v1/offices")
    @Operation(summary = "Every office, open and closed")
    Page<Office> all() {
        return new Page<>(desk.all(), null);
    }

    @PutMapping("/v1/offices/{id}")
    @Operation(summary = "Change name and address")
    ResponseEntity<Office> change(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody OfficeChange request, CurrentUser admin) {
        return answer(desk.change(id, version, request.name(), request.address(), admin));
    }

    @PostMapping("/v1/offices/{id}/closing")
    @Operation(summary = "Close an office nobody works at any more")
    ResponseEntity<Office> close(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Closing request, CurrentUser admin) {
        return answer(desk.close(id, version, request.on(), admin));
    }

    private static ResponseEntity<Office> answer(Office office) {
        return ResponseEntity.ok().eTag(ETags.of(office.version())).body(office);
    }

    record NewOffice(
            @NotNull Office.Kind kind,
            @NotBlank @Size(min = 3, max = 120) String name,
            @NotNull RegionCode region,
            @NotBlank @Size(min = 3, max = 300) String address,
            @NotNull LocalDate openedOn) {}

    record OfficeChange(
            @NotBlank @Size(min = 3, max = 120) String name,
            @NotBlank @Size(min = 3, max = 300) String address) {}

    record Closing(@NotNull LocalDate on) {}
}
