package id.adminduk.application.queue;

import id.adminduk.application.queueboard.Standing;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The queue from behind the counter, and the kiosk at the door that gives out numbers.
@RestController
@RequestMapping("/v1/queues")
class QueueController {
    private static final int LARGEST = 100;

    private final QueueDesk queue;
    private final TicketDesk desk;
    private final TicketRepository tickets;
    private final ServicePoints points;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Clock clock;

    QueueController(
            QueueDesk queue,
            TicketDesk desk,
            TicketRepository tickets,
            ServicePoints points,
            Idempotency idempotency,
            Cursors cursors,
            Clock clock) {
        this.queue = queue;
        this.desk = desk;
        this.tickets = tickets;
        this.points = points;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.clock = clock;
    }

    record LineChoice(@NotBlank String line) {}

    record TurnChange(
            @NotNull QueueEvent.Turn turn, @NotNull QueueEvent.OrderReason reason) {}

    @PostMapping("/{point}/tickets")
    ResponseEntity<TicketView.IssuedTicket> issue(
            @PathVariable UUID point, IdempotencyKey key, @Valid @RequestBody LineChoice choice, CurrentUser officer) {
        return idempotency.once(
                key, Map.of("point", point, "line", choice.line()), TicketView.IssuedTicket.class, () -> {
                    var issued = queue.issue(point, choice.line(), officer);
                    return ResponseEntity.created(URI.create("/v1/queues/tickets/" + issued.code()))
                            .eTag(ETags.of(issued.ticket().version()))
                            .body(issued);
                });
    }

    /// Nothing where nobody waits.
    @PostMapping("/{point}/counters/{no}/next")
    ResponseEntity<TicketView> next(@PathVariable UUID point, @PathVariable int no, CurrentUser officer) {
        return queue.callNext(point, no, officer)
                .map(QueueController::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Today's tickets in one state, in the order they were given out.
    @GetMapping("/{point}/tickets")
    Page<TicketView> tickets(
            @PathVariable UUID point,
            @RequestParam Standing.Progress state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var place = points.getFor(point, officer);
        var day = points.dayOf(clock.instant());
        var filter = "tickets/%s/%s/%s".formatted(place.id(), day, state);
        int size = Math.clamp(limit, 1, LARGEST);
        var found = tickets.page(place.id(), day, state.name(), cursors.read(cursor, filter), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() <= size
                ? null
                : cursors.write(
                        new Cursor(shown.getLast().issuedAt(), shown.getLast().id()), filter);
        return new Page<>(shown.stream().map(TicketView::of).toList(), next);
    }

    @PostMapping("/tickets/{id}/recall")
    ResponseEntity<TicketView> recall(@PathVariable UUID id, IfMatch match, CurrentUser officer) {
        return answer(desk.recall(id, match, officer));
    }

    @PostMapping("/tickets/{id}/service")
    ResponseEntity<TicketView> serve(@PathVariable UUID id, IfMatch match, CurrentUser officer) {
        return answer(desk.serve(id, match, officer));
    }

    @PostMapping("/tickets/{id}/completion")
    ResponseEntity<TicketView> finish(@PathVariable UUID id, IfMatch match, CurrentUser officer) {
        return answer(desk.finish(id, match, officer));
    }

    @PostMapping("/tickets/{id}/absence")
    ResponseEntity<TicketView> miss(@PathVariable UUID id, IfMatch match, CurrentUser officer) {
        return answer(desk.miss(id, match, officer));
    }

    @PostMapping("/tickets/{id}/return")
    ResponseEntity<TicketView> comeBack(@PathVariable UUID id, IfMatch match, CurrentUser officer) {
        return answer(desk.comeBack(id, match, officer));
    }

    @PostMapping("/tickets/{id}/transfer")
    ResponseEntity<TicketView> transfer(
            @PathVariable UUID id, IfMatch match, @Valid @RequestBody LineChoice choice, CurrentUser officer) {
        return answer(desk.transfer(id, match, choice.line(), officer));
    }

    @PostMapping("/tickets/{id}/order")
    ResponseEntity<TicketView> move(
            @PathVariable UUID id, IfMatch match, @Valid @RequestBody TurnChange change, CurrentUser officer) {
        return answer(desk.move(id, match, change.turn(), change.reason(), officer));
    }

    private static ResponseEntity<TicketView> answer(Ticket ticket) {
        return ResponseEntity.ok().eTag(ETags.of(ticket.version())).body(TicketView.of(ticket));
    }
}
