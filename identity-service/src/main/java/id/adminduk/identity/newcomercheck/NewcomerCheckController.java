package id.adminduk.identity.newcomercheck;

import id.adminduk.identity.intake.Effects;
import id.adminduk.identity.newcomer.Likely;
import id.adminduk.identity.newcomer.NewcomerGuard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// application-service tells of the people in an application when it is handed in, and hears whom they may be; never
/// routed from outside.
@RestController
class NewcomerCheckController {
    private final Effects effects;
    private final NewcomerGuard guard;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewcomerCheckController(Effects effects, NewcomerGuard guard, TransactionTemplate transaction, Clock clock) {
        this.effects = effects;
        this.guard = guard;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/internal/newcomer-checks")
    NewcomerCheck check(@Valid @RequestBody CheckRequest request) {
        var people = effects.newcomers(request.service(), request.form());
        var like = transaction.execute(_ -> guard.consider(request.applicationId(), people, clock.instant()));
        return NewcomerCheck.of(like == null ? List.of() : like);
    }

    record CheckRequest(
            @NotNull UUID applicationId,
            @NotBlank String service,
            @NotNull JsonNode form) {
        /// Nothing of the form may reach a log.
        @Override
        public String toString() {
            return "CheckRequest[" + applicationId + "]";
        }
    }

    /// How many residents, and how many people of other open cases, they may be.
    record NewcomerCheck(int residents, int cases) {
        static NewcomerCheck of(List<Likely> like) {
            long residents = like.stream()
                    .filter(likely -> likely.kind() == Likely.Kind.RESIDENT)
                    .count();
            return new NewcomerCheck((int) residents, like.size() - (int) residents);
        }
    }
}
