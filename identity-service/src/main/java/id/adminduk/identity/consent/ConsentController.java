package id.adminduk.identity.consent;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.consent.ConsentRepository.Given;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What I let programs of others see.
@RestController
@RequestMapping("/v1/me/consents")
@Tag(name = "me", description = "The signed-in citizen")
@SecurityRequirement(name = "bearer")
class ConsentController {
    private final ConsentDesk desk;

    ConsentController(ConsentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Which programs of others may see what of me; latest first")
    ResponseEntity<Consents> consents(CurrentUser user) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Consents(desk.of(UUID.fromString(user.subject()))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Take a consent back; the program is signed out within a minute and has to ask again")
    void withdraw(@PathVariable UUID id, CurrentUser user) {
        desk.withdraw(id, UUID.fromString(user.subject()));
    }

    record Consents(List<Given> items) {}
}
