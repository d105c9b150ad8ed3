package id.adminduk.partner.partner;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.partner.signature.PublicJwk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Onboarding, for the office's administrators: institutions, and the keys they sign with.
@RestController
@RequestMapping("/v1/partners")
class PartnerController {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{2,63}";

    private final PartnerRegistry registry;
    private final Idempotency idempotency;
    private final Clock clock;

    PartnerController(PartnerRegistry registry, Idempotency idempotency, Clock clock) {
        this.registry = registry;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<PartnerView> enrol(@Valid @RequestBody EnrolRequest request, IdempotencyKey key, CurrentUser admin) {
        return idempotency.once(key, request, PartnerView.class, () -> {
            var partner = request.partner(clock.instant());
            registry.enrol(partner, admin);
            return ResponseEntity.created(URI.create("/v1/partners/" + partner.id()))
                    .body(PartnerView.of(partner, List.of()));
        });
    }

    @GetMapping
    List<PartnerView> all() {
        return registry.all().stream()
                .map(partner -> PartnerView.of(partner, List.of()))
                .toList();
    }

    @GetMapping("/{id}")
    PartnerView one(@PathVariable UUID id) {
        return PartnerView.of(registry.get(id), registry.keysOf(id));
    }

    @PostMapping("/{id}/keys")
    ResponseEntity<KeyView> addKey(
            @PathVariable UUID id, @Valid @RequestBody KeyRequest request, IdempotencyKey key, CurrentUser admin) {
        return idempotency.once(key, request, KeyView.class, () -> {
            var added = registry.addKey(id, request.keyId(), PublicJwk.of(request.jwk()), admin);
            return ResponseEntity.status(HttpStatus.CREATED).body(KeyView.of(added));
        });
    }

    @DeleteMapping("/{id}/keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(@PathVariable UUID id, @PathVariable String keyId, CurrentUser admin) {
        registry.revokeKey(id, keyId, admin);
    }

    record EnrolRequest(
            @NotBlank @Pattern(regexp = NAME) String clientId,
            @NotBlank @Size(min = 3, max = 120) String name,
            @NotNull PartnerKind kind,
            @NotEmpty Set<EventType> eventTypes,
            @NotEmpty @Size(max = 50) List<RegionCode> areas,
            @NotNull @Size(max = 200) List<@Valid Facility> facilities,
            @Min(1) @Max(100_000) int dailyLimit) {

        Partner partner(Instant now) {
            return new Partner(
                    UUID.randomUUID(), clientId, name, kind, eventTypes, areas, facilities, dailyLimit, true, now);
        }
    }

    record KeyRequest(
            @NotBlank @Pattern(regexp = NAME) String keyId,
            @NotEmpty Map<String, Object> jwk) {}

    record PartnerView(
            UUID id,
            String clientId,
            String name,
            PartnerKind kind,
            Set<EventType> eventTypes,
            List<RegionCode> areas,
            List<Facility> facilities,
            int dailyLimit,
            boolean active,
            Instant createdAt,
            List<KeyView> keys) {

        static PartnerView of(Partner partner, List<PartnerKey> keys) {
            return new PartnerView(
                    partner.id(),
                    partner.clientId(),
                    partner.name(),
                    partner.kind(),
                    partner.eventTypes(),
                    partner.areas(),
                    partner.facilities(),
                    partner.dailyLimit(),
                    partner.active(),
                    partner.createdAt(),
                    keys.stream().map(KeyView::of).toList());
        }
    }

    record KeyView(
            String keyId,
            String algorithm,
            String thumbprint,
            Instant createdAt,
            @Nullable Instant revokedAt) {
        static KeyView of(PartnerKey key) {
            return new KeyView(
                    key.keyId(), key.algorithm().wireName(), key.thumbprint(), key.createdAt(), key.revokedAt());
        }
    }
}
