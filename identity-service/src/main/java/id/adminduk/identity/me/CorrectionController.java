package id.adminduk.identity.me;

import id.adminduk.identity.correction.Correction;
import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.correction.CorrectionDesk;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A citizen says what is wrong with the own record or a minor child's.
@RestController
@RequestMapping("/v1/me/corrections")
@Tag(name = "me")
@SecurityRequirement(name = "bearer")
class CorrectionController {
    private static final int PAGE = 20;

    private final OwnData own;
    private final CorrectionDesk desk;
    private final Idempotency idempotency;
    private final Cursors cursors;

    CorrectionController(OwnData own, CorrectionDesk desk, Idempotency idempotency, Cursors cursors) {
        this.own = own;
        this.desk = desk;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(summary = "Ask for a correction; it is answered within three days")
    ResponseEntity<CorrectionView> ask(
            IdempotencyKey key, @Valid @RequestBody CorrectionRequest request, CurrentUser user, Locale language) {
        return idempotency.once(key, request, CorrectionView.class, () -> {
            var whose = own.selfOrChild(user, request.person());
            var correction = desk.receive(whose, OwnData.personOf(user), request.field(), request.wish(), user);
            return ResponseEntity.created(URI.create("/v1/me/corrections/" + correction.id()))
                    .eTag(ETags.of(correction.version()))
                    .body(CorrectionView.of(correction, language));
        });
    }

    @GetMapping
    @Operation(summary = "My requests, latest first")
    Page<CorrectionView> mine(
            @RequestParam(required = false) @Nullable String after, CurrentUser user, Locale language) {
        var citizen = OwnData.personOf(user);
        var filter = "corrections/" + citizen;
        var found = desk.of(citizen, cursors.read(after, filter, Cursor.END), PAGE + 1);
        var views = found.stream()
                .limit(PAGE)
                .map(one -> CorrectionView.of(one, language))
                .toList();
        if (found.size() <= PAGE) return new Page<>(views, null);
        var last = views.getLast();
        return new Page<>(views, cursors.write(new Cursor(last.requestedAt(), last.id()), filter));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my requests")
    ResponseEntity<CorrectionView> one(@PathVariable UUID id, CurrentUser user, Locale language) {
        return answer(desk.get(id, OwnData.personOf(user)), language);
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Withdraw a request nobody has decided yet")
    ResponseEntity<CorrectionView> withdraw(@PathVariable UUID id, IfMatch version, CurrentUser user, Locale language) {
        return answer(desk.withdraw(id, version, OwnData.personOf(user), user), language);
    }

    private static ResponseEntity<CorrectionView> answer(Correction correction, Locale language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(correction.version()))
                .body(CorrectionView.of(correction, language));
    }

    record CorrectionRequest(
            @Nullable UUID person,
            @NotNull Field field,
            @NotBlank @Size(min = 3, max = 500) String wish) {}
}
