package id.adminduk.identity.recovery;

import id.adminduk.identity.recovery.CounterPhoneDesk.Request;
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
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// At the counter, for whoever lost the phone; both steps need a proof of lately.
@RestController
@RequestMapping("/v1/accounts/assisted/phone-changes")
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
@SecurityRequirement(name = "bearer")
class CounterPhoneController {
    private final CounterPhoneDesk desk;
    private final Idempotency idempotency;

    CounterPhoneController(CounterPhoneDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "A new phone for somebody who came in person; a code goes to it")
    ResponseEntity<AssistedChange> begin(
            @Valid @RequestBody AssistedChangeRequest request, IdempotencyKey key, CurrentUser officer) {
        return idempotency.once(
                key,
                request,
                AssistedChange.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new AssistedChange(desk.begin(request.request(), officer))));
    }

    @PostMapping("/{id}")
    @Operation(summary = "Show the new phone's code; the old phone is told, and the new one takes over after 72 hours")
    AssistedChangeWaiting confirm(
            @PathVariable UUID id, @Valid @RequestBody NewPhoneCode request, CurrentUser officer) {
        return new AssistedChangeWaiting(desk.confirm(id, request.code(), officer));
    }

    record AssistedChangeRequest(
            @NotNull Nik nik,
            @NotNull KkNumber kkNumber,
            @NotNull LocalDate birthDate,
            @NotNull Phone phone) {
        Request request() {
            return new Request(nik, kkNumber, birthDate, phone);
        }

        @Override
        public String toString() {
            return "AssistedChangeRequest";
        }
    }

    record AssistedChange(UUID changeId) {}

    record AssistedChangeWaiting(Instant effectiveAt) {}

    record NewPhoneCode(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "NewPhoneCode";
        }
    }
}
