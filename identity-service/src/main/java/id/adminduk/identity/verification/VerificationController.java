package id.adminduk.identity.verification;

import id.adminduk.identity.verification.Comparison.Outcome;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Agencies ask whether what they hold agrees with the registry.
@RestController
@Tag(name = "verifications", description = "Match or no match, never the value")
class VerificationController {
    private final VerificationDesk desk;

    VerificationController(VerificationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/verifications")
    @Operation(
            summary = "Compare values with the registry",
            description = "A NIK nobody has gets the same answer as one of which nothing agrees.",
            security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<VerificationView> verify(@Valid @RequestBody Claim claim, CurrentUser agency) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(VerificationView.of(desk.verify(claim, agency)));
    }

    record VerificationView(UUID verificationId, Map<String, Outcome> fields) {
        static VerificationView of(VerificationDesk.Answer answer) {
            var fields = new TreeMap<String, Outcome>();
            answer.comparison().outcomes().forEach((field, outcome) -> fields.put(field.key(), outcome));
            return new VerificationView(answer.id(), fields);
        }
    }
}
