package id.adminduk.identity.account;

import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "The signed-in citizen")
class MeController {
    private final AccountRepository accounts;
    private final ResidentLookup residents;

    MeController(AccountRepository accounts, ResidentLookup residents) {
        this.accounts = accounts;
        this.residents = residents;
    }

    @GetMapping("/v1/me")
    @Operation(summary = "My account", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<MeView> me(CurrentUser user) {
        var account = accounts.find(UUID.fromString(user.subject())).orElseThrow(NotFound::new);
        var person = residents.find(account.personId()).orElseThrow(NotFound::new);
        var view = new MeView(
                account.id(),
                person.personId(),
                person.name().value(),
                account.phone().toString(),
                person.regionCode(),
                account.openedAt());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"v%d-%08x\"".formatted(account.version(), view.hashCode()))
                .body(view);
    }

    record MeView(UUID accountId, UUID personId, String name, String phone, RegionCode regionCode, Instant openedAt) {}
}
