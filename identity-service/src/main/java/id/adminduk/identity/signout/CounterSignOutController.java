package id.adminduk.identity.signout;

import id.adminduk.identity.signout.CounterSignOutDesk.Reason;
import id.adminduk.identity.signout.CounterSignOutDesk.Request;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// At the counter, for whoever lost a device; needs a proof of lately. Said twice it does the same.
@RestController
@Tag(name = "accounts", description = "Open and confirm a citizen's account")
@SecurityRequirement(name = "bearer")
class CounterSignOutController {
    private final CounterSignOutDesk desk;

    CounterSignOutController(CounterSignOutDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/v1/accounts/assisted/sign-outs")
    @Operation(
            summary = "Sign somebody who came in person out everywhere",
            description = "Tokens stop working within a minute, passkeys are forgotten, the account's phone is told.")
    SignedOut signOut(@Valid @RequestBody SignOutRequest request, CurrentUser officer) {
        return new SignedOut(desk.signOut(request.request(), officer));
    }

    record SignOutRequest(
            @NotNull Nik nik,
            @NotNull KkNumber kkNumber,
            @NotNull LocalDate birthDate,
            @NotNull Reason reason) {
        Request request() {
            return new Request(nik, kkNumber, birthDate, reason);
        }

        @Override
        public String toString() {
            return "SignOutRequest";
        }
    }

    /// @param signIns how many ended
    record SignedOut(int signIns) {}
}
