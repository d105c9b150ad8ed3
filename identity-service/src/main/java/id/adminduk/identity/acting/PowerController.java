package id.adminduk.identity.acting;

import id.adminduk.identity.acting.ActingDesk.Request;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/accounts/powers-of-attorney")
@Tag(name = "powers of attorney", description = "Form F-1.07, recorded at the counter")
class PowerController {
    private final ActingDesk desk;
    private final Idempotency idempotency;

    PowerController(ActingDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Record a power of attorney", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<Recorded> record(@Valid @RequestBody PowerRequest request, IdempotencyKey key, CurrentUser officer) {
        return idempotency.once(
                key,
                request,
                Recorded.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Recorded(desk.record(request.request(), officer))));
    }

    /// @param services codes of the catalogue's services
    record PowerRequest(
            @NotNull Nik grantorNik,
            @NotNull Nik attorneyNik,
            @NotNull @Size(min = 1, max = 10) Set<@Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String> services,
            @NotNull LocalDate signedOn,
            @NotNull LocalDate validUntil) {
        Request request() {
            return new Request(grantorNik, attorneyNik, services, signedOn, validUntil);
        }

        @Override
        public String toString() {
            return "PowerRequest";
        }
    }

    record Recorded(UUID powerId) {}
}
