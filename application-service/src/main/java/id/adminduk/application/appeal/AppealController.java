package id.adminduk.application.appeal;

import id.adminduk.application.casebook.MovedCase;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The applicant appeals; who decides reads why.
@RestController
@RequestMapping("/v1/applications/{id}/appeal")
class AppealController {
    private final AppealDesk desk;
    private final Idempotency idempotency;

    AppealController(AppealDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<MovedCase> appeal(
            @PathVariable UUID id,
            @Valid @RequestBody AppealRequest request,
            CurrentUser applicant,
            IdempotencyKey key) {
        return idempotency.once(
                key,
                Map.of("appeal", id, "reason", request.reason()),
                MovedCase.class,
                () -> MovedCase.answer(desk.appeal(id, request.reason().strip(), applicant)));
    }

    @GetMapping
    ResponseEntity<AppealView> show(@PathVariable UUID id, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.show(id, user));
    }

    record AppealRequest(
            @NotBlank @Size(max = 2000) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String reason) {
        @Override
        public String toString() {
            return "AppealRequest[sealed]";
        }
    }
}
