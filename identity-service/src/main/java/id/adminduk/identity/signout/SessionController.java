package id.adminduk.identity.signout;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.signout.SignInRepository.SignIn;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/sessions")
@Tag(name = "me", description = "The signed-in citizen")
class SessionController {
    private final SignInRepository signIns;
    private final SignIns desk;

    SessionController(SignInRepository signIns, SignIns desk) {
        this.signIns = signIns;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Where I am signed in", security = @SecurityRequirement(name = "bearer"))
    Sessions sessions(CurrentUser user) {
        return new Sessions(signIns.of(UUID.fromString(user.subject())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary = "Sign out there; its tokens stop working within a minute",
            security = @SecurityRequirement(name = "bearer"))
    void end(@PathVariable UUID id, CurrentUser user) {
        if (!desk.end(UUID.fromString(user.subject()), id.toString())) throw new NotFound();
    }

    record Sessions(List<SignIn> items) {}
}
