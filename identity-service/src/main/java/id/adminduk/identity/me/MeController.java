package id.adminduk.identity.me;

import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.identity.me.TrailQueries.Look;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The citizen who is signed in reads the own record and family, and who looked at them.
@RestController
@RequestMapping("/v1/me")
@Tag(name = "me", description = "The signed-in citizen")
@SecurityRequirement(name = "bearer")
class MeController {
    private static final int PAGE = 50;

    private final AccountDirectory accounts;
    private final ResidentLookup residents;
    private final OwnData own;
    private final TrailQueries trail;
    private final Cursors cursors;
    private final AuditTrail audit;

    MeController(
            AccountDirectory accounts,
            ResidentLookup residents,
            OwnData own,
            TrailQueries trail,
            Cursors cursors,
            AuditTrail audit) {
        this.accounts = accounts;
        this.residents = residents;
        this.own = own;
        this.trail = trail;
        this.cursors = cursors;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "My account")
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

    @GetMapping("/biodata")
    @Operation(summary = "Everything the registry holds of me")
    ResponseEntity<OwnRecord> biodata(CurrentUser user) {
        return secret(OwnRecord.of(own.self(user)));
    }

    @GetMapping("/family")
    @Operation(summary = "The family card I am on; numbers are masked")
    ResponseEntity<OwnFamily> family(CurrentUser user) {
        return secret(own.family(user));
    }

    @GetMapping("/children/{id}")
    @Operation(summary = "The record of my minor child on the same card")
    ResponseEntity<OwnRecord> child(@PathVariable UUID id, CurrentUser user) {
        var child = own.child(user, id);
        audit.record(AuditEntry.of("resident.viewed", "resident", child.id())
                .by(user)
                .because("PARENT"));
        return secret(OwnRecord.of(child));
    }

    @GetMapping("/views")
    @Operation(
            summary = "Who looked at my record, or at my minor child's",
            description = "Latest first. Officers are told by role and region, agencies by name.")
    ResponseEntity<Page<Look>> views(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user) {
        var whose = own.selfOrChild(user, person);
        var filter = "looks/" + whose;
        var found = trail.looks(whose, cursors.read(after, filter, Cursor.END), PAGE + 1);
        if (found.size() <= PAGE) return secret(new Page<>(found, null));
        var last = found.get(PAGE - 1);
        return secret(new Page<>(found.subList(0, PAGE), cursors.write(new Cursor(last.at(), last.id()), filter)));
    }

    private static <T> ResponseEntity<T> secret(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record MeView(UUID accountId, UUID personId, String name, String phone, RegionCode regionCode, Instant openedAt) {}
}
