package id.adminduk.identity.officer;

import id.adminduk.identity.officer.OfficerView.Why;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Administrators suspend and dismiss officers, and invite them again.
@RestController
@RequestMapping("/v1/officers/{id}")
@Tag(name = "officers")
@SecurityRequirement(name = "bearer")
class StandingController {
    private final StandingDesk desk;

    StandingController(StandingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/suspension")
    @Operation(summary = "Suspend an officer; every sign-in ends")
    ResponseEntity<OfficerView> suspend(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Why why, CurrentUser admin) {
        return OfficerView.answer(desk.suspend(id, version, why.reason(), admin));
    }

    @PostMapping("/dismissal")
    @Operation(summary = "Dismiss an officer for good; every sign-in ends")
    ResponseEntity<OfficerView> dismiss(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Why why, CurrentUser admin) {
        return OfficerView.answer(desk.dismiss(id, version, why.reason(), admin));
    }

    @PostMapping("/invitation")
    @Operation(summary = "Invite again: the password counts no longer, a code to the phone sets a new one")
    ResponseEntity<OfficerView> invite(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Why why, CurrentUser admin) {
        return OfficerView.answer(desk.invite(id, version, why.reason(), admin));
    }

    @PutMapping("/office")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say at which office an officer works; none releases them")
    void post(@PathVariable UUID id, @RequestBody Posting request, CurrentUser admin) {
        desk.post(id, request.officeId(), admin);
    }

    record Posting(@Nullable UUID officeId) {}
}
