package id.adminduk.identity.linkedapp;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The office registers programs of somebody else; nobody registers themselves.
@RestController
@RequestMapping("/v1/clients")
@Tag(name = "clients", description = "Programs of agencies and nagari that citizens may link")
@SecurityRequirement(name = "bearer")
class LinkedAppController {
    /// As it stands on a page: nothing that is not seen.
    private static final String PRINTED = "[^\\p{C}]+";

    private final LinkedAppRegistry registry;

    LinkedAppController(LinkedAppRegistry registry) {
        this.registry = registry;
    }

    @GetMapping
    @Operation(summary = "Every program of somebody else")
    LinkedApps all() {
        return new LinkedApps(registry.all());
    }

    @PutMapping("/{clientId}")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary = "Register a program or change it",
            description =
                    "Needs a proof of the last quarter of an hour. Every citizen is asked before it sees anything.")
    void put(@PathVariable String clientId, @Valid @RequestBody LinkedAppRequest request, CurrentUser admin) {
        registry.put(clientId, request, admin);
    }

    @DeleteMapping("/{clientId}")
    @ResponseStatus(NO_CONTENT)
    @Operation(summary = "Switch a program off; its tokens stop working within a minute")
    void switchOff(@PathVariable String clientId, CurrentUser admin) {
        registry.switchOff(clientId, admin);
    }

    /// @param jwks its public keys, where it runs on a server of its own
    record LinkedAppRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = PRINTED)
            String name,

            @NotBlank @Size(max = 100) @Pattern(regexp = PRINTED)
            String publisher,

            @NotNull @Size(min = 1, max = 5) Set<@NotBlank @Size(max = 300) String> redirectUris,
            @NotNull @Size(min = 1, max = 4) Set<@NotNull @Pattern(regexp = "profile|address|phone|nik") String> scopes,
            @Schema(implementation = Object.class) @Nullable JsonNode jwks) {}

    record LinkedApps(List<LinkedApp> items) {}
}
