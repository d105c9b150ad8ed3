package id.adminduk.identity.acting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What application-service asks before somebody files for another; never routed from outside.
@RestController
class ActingCheckController {
    private final ActingDesk desk;

    ActingCheckController(ActingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/internal/acting-checks")
    ActingCheck check(@Valid @RequestBody ActingRequest request) {
        return new ActingCheck(desk.groundOf(request.actorId(), request.subjectId(), request.service())
                .orElse(null));
    }

    record ActingRequest(
            @NotNull UUID actorId,
            @NotNull UUID subjectId,
            @NotNull String service) {}

    /// @param ground why; null where not
    record ActingCheck(@Nullable Ground ground) {}
}
