package id.adminduk.application.webpush;

import id.adminduk.kernel.problem.NotFound;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Takes down which browsers a person wants to be told on: at most five, of push services we know.
@Component
public class PushDesk {
    private static final int MOST = 5;
    private static final int AUTH_BYTES = 16;

    private final SubscriptionRepository subscriptions;
    private final PushProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    PushDesk(SubscriptionRepository subscriptions, PushProperties properties, JsonMapper json, Clock clock) {
        this.subscriptions = subscriptions;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /// The addresses of their browsers, as a message to them carries it.
    public Map<UUID, List<String>> addressesOf(Collection<UUID> people) {
        if (!properties.enabled() || people.isEmpty()) return Map.of();
        return subscriptions.of(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(json::writeValueAsString)
                                .toList()));
    }

    List<Subscription> of(UUID person) {
        return subscriptions.of(List.of(person)).getOrDefault(person, List.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void subscribe(UUID person, Subscription asked) {
        if (!properties.enabled()) throw new NotFound();
        if (!properties.allows(asked.endpoint())) throw new PushRefused.UnknownEndpoint();
        P256.publicKey(decoded(asked.p256dh()));
        if (decoded(asked.auth()).length != AUTH_BYTES) throw new PushRefused.KeysInvalid();
        subscriptions.lock(person);
        subscriptions.put(person, asked, clock.instant());
        if (subscriptions.count(person) > MOST) throw new PushRefused.TooMany();
    }

    void unsubscribe(UUID person, UUID id) {
        if (!subscriptions.remove(person, id)) throw new NotFound();
    }

    static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new PushRefused.KeysInvalid();
        }
    }
}
