package id.adminduk.application.webpush;

import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A citizen's own browsers.
@RestController
@RequestMapping("/v1/notifications/subscriptions")
class PushController {
    private final PushDesk desk;
    private final Vapid vapid;
    private final Idempotency idempotency;

    PushController(PushDesk desk, Vapid vapid, Idempotency idempotency) {
        this.desk = desk;
        this.vapid = vapid;
        this.idempotency = idempotency;
    }

    /// What the browser's own `PushSubscription` says.
    record SubscribeRequest(
            @NotNull @Size(max = 1000) String endpoint,
            @NotNull @Valid Keys keys) {
        record Keys(
                @NotNull @Size(max = 100) String p256dh,
                @NotNull @Size(max = 40) String auth) {}

        Subscription subscription() {
            try {
                return new Subscription(UUID.randomUUID(), URI.create(endpoint), keys.p256dh(), keys.auth());
            } catch (IllegalArgumentException noAddress) {
                throw new PushRefused.UnknownEndpoint();
            }
        }

        @Override
        public String toString() {
            return "SubscribeRequest[******]";
        }
    }

    record SubscriptionView(UUID id, String service) {
        static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.id(), subscription.endpoint().getHost());
        }
    }

    record Subscriptions(List<SubscriptionView> subscriptions) {}

    record ServerKey(String publicKey) {}

    /// What a browser subscribes with.
    @GetMapping("/key")
    ServerKey key() {
        return new ServerKey(vapid.publicKey());
    }

    @GetMapping
    Subscriptions list(CurrentUser citizen) {
        return new Subscriptions(
                desk.of(personOf(citizen)).stream().map(SubscriptionView::of).toList());
    }

    @PostMapping
    ResponseEntity<SubscriptionView> subscribe(
            @Valid @RequestBody SubscribeRequest request, CurrentUser citizen, IdempotencyKey key) {
        var asked = request.subscription();
        return idempotency.once(key, request, SubscriptionView.class, () -> {
            desk.subscribe(personOf(citizen), asked);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/v1/notifications/subscriptions/" + asked.id()))
                    .body(SubscriptionView.of(asked));
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable UUID id, CurrentUser citizen) {
        desk.unsubscribe(personOf(citizen), id);
    }

    private static UUID personOf(CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        return person;
    }
}
