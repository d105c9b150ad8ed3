package id.adminduk.identity.phoneuse;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A supervisor looked at a phone that stands for many people; needs a proof of lately.
@RestController
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
@SecurityRequirement(name = "bearer")
class PhoneReviewController {
    private final PhoneUseRepository uses;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final Clock clock;

    PhoneReviewController(PhoneUseRepository uses, AuditTrail audit, Idempotency idempotency, Clock clock) {
        this.uses = uses;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping("/v1/accounts/phone-reviews")
    @Operation(
            summary = "Let a phone stand for one more person",
            description = "After `manual-review-required`: a phone opens accounts for five people in thirty days.")
    ResponseEntity<PhoneReview> review(
            IdempotencyKey key, @Valid @RequestBody PhoneReviewRequest request, CurrentUser supervisor) {
        return idempotency.once(key, request, PhoneReview.class, () -> {
            var id = UUID.randomUUID();
            uses.addReview(id, request.phone(), request.reason(), supervisor.subject(), clock.instant());
            audit.record(AuditEntry.of("phone.reviewed", "phone-review", id)
                    .by(supervisor)
                    .because(request.reason()));
            return ResponseEntity.status(HttpStatus.CREATED).body(new PhoneReview(id));
        });
    }

    record PhoneReviewRequest(
            @NotNull Phone phone,
            @NotBlank @Size(min = 5, max = 300) String reason) {
        @Override
        public String toString() {
            return "PhoneReviewRequest";
        }
    }

    record PhoneReview(UUID id) {}
}
