package id.adminduk.identity.account;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.account.AccountDesk.Opening;
import id.adminduk.identity.lookup.LookupQuota;
import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/accounts")
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
class AccountController {
    private final AccountDesk desk;
    private final RequestLimit limit;
    private final LookupQuota lookups;

    AccountController(AccountDesk desk, RequestLimit limit, LookupQuota lookups) {
        this.desk = desk;
        this.limit = limit;
        this.lookups = lookups;
    }

    @PostMapping
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Open an account; the answer is the same whether the facts match or not")
    AccountOpened open(@Valid @RequestBody OpenAccountRequest request, HttpServletRequest http) {
        lookups.count(request.nik(), request.phone(), http);
        return new AccountOpened(desk.open(request.opening()));
    }

    @PostMapping("/{id}/verification")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Confirm the phone with the code sent to it")
    void verify(@PathVariable UUID id, @Valid @RequestBody CodeRequest request, HttpServletRequest http) {
        limit.count(http);
        desk.verify(id, request.code());
    }

    @PostMapping("/{id}/code")
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Send a new code")
    void resend(@PathVariable UUID id, HttpServletRequest http) {
        limit.count(http);
        desk.resend(id);
    }

    record OpenAccountRequest(
            @NotNull Nik nik,
            @NotNull KkNumber kkNumber,
            @NotNull LocalDate birthDate,
            @NotNull Phone phone,
            @NotNull String password) {
        Opening opening() {
            return new Opening(nik, kkNumber, birthDate, phone, password);
        }

        @Override
        public String toString() {
            return "OpenAccountRequest";
        }
    }

    record AccountOpened(UUID accountId) {}

    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "CodeRequest";
        }
    }
}
