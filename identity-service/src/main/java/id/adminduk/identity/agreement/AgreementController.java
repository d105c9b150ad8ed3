package id.adminduk.identity.agreement;

import id.adminduk.identity.agreement.Agreement.Suspicion;
import id.adminduk.identity.agreement.Agreement.Terms;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Agreements with agencies, kept by administrators.
@RestController
@RequestMapping("/v1/verifications/agreements")
@Tag(name = "agreements", description = "What agencies may have compared with the registry")
@SecurityRequirement(name = "bearer")
class AgreementController {
    private final AgreementDesk desk;
    private final Idempotency idempotency;

    AgreementController(AgreementDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Conclude an agreement with an agency")
    ResponseEntity<AgreementView> conclude(
            IdempotencyKey key, @Valid @RequestBody NewAgreement request, CurrentUser admin) {
        return idempotency.once(key, request, AgreementView.class, () -> {
            var view = AgreementView.of(
                    desk.conclude(request.agencyId(), request.terms().terms(), admin));
            return ResponseEntity.created(URI.create("/v1/verifications/agreements/" + view.id()))
                    .eTag(ETags.of(view.version()))
                    .body(view);
        });
    }

    @GetMapping
    @Operation(summary = "Every agreement")
    Page<AgreementView> all() {
        return new Page<>(desk.all().stream().map(AgreementView::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One agreement")
    ResponseEntity<AgreementView> one(@PathVariable UUID id) {
        return answer(desk.get(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change the terms; an earlier last day ends the agreement")
    ResponseEntity<AgreementView> change(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody TermsRequest request, CurrentUser admin) {
        return answer(desk.change(id, version, request.terms(), admin));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Lift the block that the watch for scans set")
    ResponseEntity<AgreementView> release(
            @PathVariable UUID id, @Valid @RequestBody ReleaseRequest request, CurrentUser admin) {
        return answer(desk.release(id, request.reason(), admin));
    }

    private static ResponseEntity<AgreementView> answer(Agreement agreement) {
        return ResponseEntity.ok().eTag(ETags.of(agreement.version())).body(AgreementView.of(agreement));
    }

    record NewAgreement(
            @NotNull UUID agencyId, @NotNull @Valid TermsRequest terms) {}

    record TermsRequest(
            @NotBlank @Size(min = 3, max = 120) String agencyName,
            @NotBlank @Size(min = 3, max = 80) String number,
            @NotBlank @Size(min = 3, max = 200) String purpose,
            @NotEmpty Set<VerifiedField> fields,
            @Min(1) @Max(10_000_000) int dailyQuota,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {

        @AssertTrue(message = "the last day is not before the first")
        boolean isInOrder() {
            return validUntil == null || validFrom == null || !validUntil.isBefore(validFrom);
        }

        Terms terms() {
            return new Terms(agencyName, number, purpose, fields, dailyQuota, validFrom, validUntil);
        }
    }

    record ReleaseRequest(
            @NotBlank @Size(min = 5, max = 300) String reason) {}

    record AgreementView(
            UUID id,
            UUID agencyId,
            String agencyName,
            String number,
            String purpose,
            List<VerifiedField> fields,
            int dailyQuota,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable Instant blockedAt,
            @Nullable Suspicion blockedReason,
            long version) {

        static AgreementView of(Agreement agreement) {
            var terms = agreement.terms();
            var block = agreement.block();
            return new AgreementView(
                    agreement.id(),
                    agreement.agencyId(),
                    terms.agencyName(),
                    terms.number(),
                    terms.purpose(),
                    terms.fields().stream().sorted().toList(),
                    terms.dailyQuota(),
                    terms.validFrom(),
                    terms.validUntil(),
                    block == null ? null : block.since(),
                    block == null ? null : block.reason(),
                    agreement.version());
        }
    }
}
