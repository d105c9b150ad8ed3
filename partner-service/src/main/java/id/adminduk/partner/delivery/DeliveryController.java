package id.adminduk.partner.delivery;

import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import id.adminduk.partner.delivery.Delivery.State;
import id.adminduk.partner.partner.PartnerRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened to a partner's notices, and sending one again.
@RestController
@RequestMapping("/v1/webhooks/deliveries")
class DeliveryController {
    private final DeliveryRepository deliveries;
    private final DeliveryWorker worker;
    private final PartnerRegistry partners;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Clock clock;

    DeliveryController(
            DeliveryRepository deliveries,
            DeliveryWorker worker,
            PartnerRegistry partners,
            Idempotency idempotency,
            Cursors cursors,
            Clock clock) {
        this.deliveries = deliveries;
        this.worker = worker;
        this.partners = partners;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    Page<DeliveryView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser caller) {
        var partnerId = partners.of(caller).id();
        int size = Math.clamp(limit, 1, 100);
        var filter = "webhook-deliveries/" + partnerId;
        List<Delivery> found = deliveries.page(partnerId, cursors.read(cursor, filter), size);
        var last = found.size() < size ? null : found.getLast();
        var next = last == null ? null : cursors.write(new Cursor(last.createdAt(), last.id()), filter);
        return new Page<>(found.stream().map(DeliveryView::of).toList(), next);
    }

    @PostMapping("/{id}/resend")
    ResponseEntity<DeliveryView> resend(@PathVariable UUID id, IdempotencyKey key, CurrentUser caller) {
        var partnerId = partners.of(caller).id();
        var answer = idempotency.once(key, id.toString(), DeliveryView.class, () -> {
            if (!deliveries.resend(id, partnerId, clock.instant())) throw new NotFound();
            return ResponseEntity.accepted()
                    .body(DeliveryView.of(deliveries.find(id, partnerId).orElseThrow(NotFound::new)));
        });
        worker.nudge();
        return answer;
    }

    record DeliveryView(
            UUID id,
            String webhookId,
            UUID partnerEventId,
            String type,
            State state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastProblem,
            Instant createdAt,
            @Nullable Instant deliveredAt) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.webhookId(),
                    delivery.partnerEventId(),
                    delivery.type(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.nextAttemptAt(),
                    delivery.lastStatus(),
                    delivery.lastProblem(),
                    delivery.createdAt(),
                    delivery.deliveredAt());
        }
    }
}
