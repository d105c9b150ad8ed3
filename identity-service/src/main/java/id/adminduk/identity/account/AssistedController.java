package id.adminduk.identity.account;

import id.adminduk.identity.account.AccountDesk.Opening;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Accounts opened at a nagari's counter for people who need help; the code still goes to their phone.
@RestController
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
class AssistedController {
    private final AccountDesk desk;
    private final Idempotency idempotency;

    AssistedController(AccountDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/accounts/assisted")
    @Operation(
            summary = "Open an account for somebody at the counter",
            security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<AssistedAccount> open(
            @Valid @RequestBody AssistedRequest request, IdempotencyKey key, CurrentUser officer) {
        return idempotency.once(
                key,
                request,
                AssistedAccount.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new AssistedAccount(desk.openAssisted(request.opening(), officer))));
    }

    record AssistedRequest(
            @NotNull Nik nik,
            @NotNull KkNumber kkNumber,
            @NotNull LocalDate birthDate,
            @NotNull Phone phone) {
        Opening opening() {
            return new Opening(nik, kkNumber, birthDate, phone, "");
        }

        @Override
        public String toString() {
            return "AssistedRequest";
        }
    }

    record AssistedAccount(UUID accountId) {}
}
