package id.adminduk.identity.recovery;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/phone-change")
@Tag(name = "me", description = "The signed-in citizen")
@SecurityRequirement(name = "bearer")
class PhoneChangeController {
    private final PhoneChangeDesk desk;
    private final RequestLimit limit;

    PhoneChangeController(PhoneChangeDesk desk, RequestLimit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    @PostMapping
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Ask for another phone; a code goes to the old one and to the new one")
    ChangeBegun begin(@Valid @RequestBody NewPhone request, CurrentUser user, HttpServletRequest http) {
        limit.count(http);
        return new ChangeBegun(desk.begin(accountOf(user), request.phone()));
    }

    @PostMapping("/{id}")
    @Operation(summary = "Show both codes; the new phone takes over after 72 hours")
    ChangeWaiting confirm(
            @PathVariable UUID id, @Valid @RequestBody BothCodes request, CurrentUser user, HttpServletRequest http) {
        limit.count(http);
        return new ChangeWaiting(desk.confirm(accountOf(user), id, request.oldPhoneCode(), request.newPhoneCode()));
    }

    @GetMapping
    @Operation(summary = "The change that is waiting, if any")
    ChangeWaiting waiting(CurrentUser user) {
        var change = desk.waitingFor(accountOf(user)).orElseThrow(NotFound::new);
        return new ChangeWaiting(Objects.requireNonNull(change.effectiveAt()));
    }

    @DeleteMapping
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Object to the change that is waiting")
    void cancel(CurrentUser user) {
        desk.cancel(accountOf(user));
    }

    private static UUID accountOf(CurrentUser user) {
        return UUID.fromString(user.subject());
    }

    record NewPhone(@NotNull Phone phone) {}

    record ChangeBegun(UUID changeId) {}

    record ChangeWaiting(Instant effectiveAt) {}

    record BothCodes(
            @NotNull @Pattern(regexp = "[0-9]{6}") String oldPhoneCode,
            @NotNull @Pattern(regexp = "[0-9]{6}") String newPhoneCode) {
        @Override
        public String toString() {
            return "BothCodes";
        }
    }
}
