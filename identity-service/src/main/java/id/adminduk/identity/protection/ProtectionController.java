package id.adminduk.identity.protection;

import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Administrators say who is protected.
@RestController
@RequestMapping("/v1/residents/{id}/protection")
@Tag(name = "residents")
@SecurityRequirement(name = "bearer")
class ProtectionController {
    private final ProtectionDesk desk;

    ProtectionController(ProtectionDesk desk) {
        this.desk = desk;
    }

    /// Why somebody's place must not be found.
    enum Reason {
        ADOPTION,
        VIOLENCE,
        WITNESS,
        COURT_ORDER
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Protect a person: most roles no longer find the record")
    void protect(@PathVariable UUID id, @Valid @RequestBody ProtectionRequest request, CurrentUser admin) {
        desk.protect(id, request.reason(), admin);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift the protection")
    void lift(@PathVariable UUID id, CurrentUser admin) {
        desk.lift(id, admin);
    }

    record ProtectionRequest(@NotNull Reason reason) {}
}
