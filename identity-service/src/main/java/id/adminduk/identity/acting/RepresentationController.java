package id.adminduk.identity.acting;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.acting.ActingDesk.Represented;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "The signed-in citizen")
@SecurityRequirement(name = "bearer")
class RepresentationController {
    private final ActingDesk desk;

    RepresentationController(ActingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/me/represented")
    @Operation(summary = "For whom I may act: my minor children, and who gave me a power of attorney")
    RepresentedPeople represented(CurrentUser user) {
        return new RepresentedPeople(desk.representedBy(personOf(user)));
    }

    @GetMapping("/v1/me/powers-of-attorney")
    @Operation(summary = "Who may act for me")
    GivenPowers given(CurrentUser user) {
        return new GivenPowers(desk.givenBy(personOf(user)));
    }

    @DeleteMapping("/v1/me/powers-of-attorney/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Take a power of attorney back")
    void revoke(@PathVariable UUID id, CurrentUser user) {
        desk.revoke(id, personOf(user), user);
    }

    private static UUID personOf(CurrentUser user) {
        return Optional.ofNullable(user.personId()).orElseThrow(NotFound::new);
    }

    record RepresentedPeople(List<Represented> items) {}

    record GivenPowers(List<PowerOfAttorney> items) {}
}
