package id.adminduk.application.completion;

import id.adminduk.application.completion.CardOrder.State;
import id.adminduk.application.completion.PrintDesk.Misprint;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The card printer's list, oldest first.
@RestController
@RequestMapping("/v1/deliveries/cards")
class CardController {
    private static final int LARGEST = 100;

    private final PrintDesk desk;
    private final CardOrderRepository orders;
    private final Cursors cursors;

    CardController(PrintDesk desk, CardOrderRepository orders, Cursors cursors) {
        this.desk = desk;
        this.orders = orders;
        this.cursors = cursors;
    }

    record PrintedRequest(@NotEmpty @Size(max = LARGEST) Set<@NotNull UUID> cards) {}

    /// @param printed how many of them had not been noted before
    record PrintedAnswer(int printed) {}

    record MisprintRequest(@NotNull Misprint reason) {}

    /// @param nik whose card it is
    record CardView(CardOrder card, String nik) {
        @Override
        public String toString() {
            return "CardView[" + card.id() + "]";
        }
    }

    @GetMapping
    Page<CardOrder> list(
            @RequestParam(defaultValue = "AWAITED") State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser printer) {
        var area = printer.region();
        if (area == null) throw new NotFound();
        var filter = "cards/" + state + "/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = orders.page(state, area, cursors.read(cursor, filter), size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var last = found.get(size - 1);
        return new Page<>(found.subList(0, size), cursors.write(new Cursor(last.orderedAt(), last.id()), filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<CardView> show(@PathVariable UUID id, CurrentUser printer) {
        var print = desk.show(id, printer);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CardView(print.order(), print.nik()));
    }

    @PostMapping("/printed")
    PrintedAnswer printed(@Valid @RequestBody PrintedRequest request, CurrentUser printer) {
        return new PrintedAnswer(desk.printed(request.cards(), printer));
    }

    @PostMapping("/{id}/misprint")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void misprinted(@PathVariable UUID id, @Valid @RequestBody MisprintRequest request, CurrentUser printer) {
        desk.misprinted(id, request.reason(), printer);
    }
}
