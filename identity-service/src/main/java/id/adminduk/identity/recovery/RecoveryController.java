package id.adminduk.identity.recovery;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.lookup.LookupQuota;
import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/accounts/recovery")
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
class RecoveryController {
    private final RecoveryDesk desk;
    private final RequestLimit limit;
    private final LookupQuota lookups;

    RecoveryController(RecoveryDesk desk, RequestLimit limit, LookupQuota lookups) {
        this.desk = desk;
        this.limit = limit;
        this.lookups = lookups;
    }

    @PostMapping
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Ask for a new password; the answer is the same whether the facts match or not")
    RecoveryBegun begin(@Valid @RequestBody RecoveryRequest request, HttpServletRequest http) {
        lookups.count(request.nik(), request.phone(), http);
        return new RecoveryBegun(desk.begin(request.nik(), request.phone()));
    }

    @PostMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Set the new password with the code sent to the phone; every sign-in ends")
    void complete(@PathVariable UUID id, @Valid @RequestBody NewPassword request, HttpServletRequest http) {
        limit.count(http);
        desk.complete(id, request.code(), request.password());
    }

    record RecoveryRequest(@NotNull Nik nik, @NotNull Phone phone) {
        @Override
        public String toString() {
            return "RecoveryRequest";
        }
    }

    record RecoveryBegun(UUID recoveryId) {}

    record NewPassword(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code,
            @NotNull String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }
}
