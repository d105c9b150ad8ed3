package id.adminduk.identity.intake;

import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Cases that wait for an officer and were not asked about when they were handed in: those of partners. From now on
/// other cases meet whom they tell of, and the officers' list has the pairs (docs/duplicates.md).
@Component
class Introductions {
    private final Inbox inbox;
    private final Confidential confidential;
    private final Effects effects;
    private final NewcomerGuard guard;
    private final Clock clock;

    Introductions(Inbox inbox, Confidential confidential, Effects effects, NewcomerGuard guard, Clock clock) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.effects = effects;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param confidential the sealed form; null where nobody has to be introduced
    private record Submitted(
            UUID applicationId, String service, @Nullable String confidential) {}

    /// Whoever went straight through is not here: the registry meets them when it enters them, under the same guard.
    void hear(EventMessage message) {
        var told = message.read(Submitted.class);
        if (told.confidential() == null) return;
        var id = told.applicationId();
        var form = confidential.open(id, told.confidential(), JsonNode.class);
        inbox.once(message, () -> guard.consider(id, effects.newcomers(told.service(), form), clock.instant()));
    }
}
