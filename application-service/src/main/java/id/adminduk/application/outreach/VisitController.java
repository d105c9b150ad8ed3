package id.adminduk.application.outreach;

import static org.springframework.http.HttpStatus.CREATED;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.outreach.OutreachDesk.Wish;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/// Visits: asked for by citizens who cannot come, planned by the front office.
@RestController
@RequestMapping("/v1/outreach/requests")
class VisitController {
    private static final int LARGEST = 100;

    private final OutreachDesk desk;
    private final VisitRepository visits;
    private final Office office;
    private final Idempotency idempotency;
    private final Cursors cursors;

    VisitController(
            OutreachDesk desk, VisitRepository visits, Office office, Idempotency idempotency, Cursors cursors) {
        this.desk = desk;
        this.visits = visits;
        this.office = office;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    record WishRequest(
            @NotNull RegionCode region,
            VisitRequest.@NotNull Reason reason,
            @NotNull Phone phone,

            @Nullable @Size(max = 500) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String note) {
        Wish wish() {
            return new Wish(region, reason, phone, note == null || note.isBlank() ? null : note.strip());
        }

        @Override
        public String toString() {
            return "WishRequest[" + region + "]";
        }
    }

    record Scheduling(@NotNull UUID sessionId) {}

    record VisitView(
            UUID id,
            RegionCode region,
            VisitRequest.Reason reason,
            String phone,
            @Nullable String note,
            VisitRequest.State state,
            @Nullable UUID sessionId,
            Instant requestedAt,
            long version) {
        static VisitView of(VisitRequest request) {
            return new VisitView(
                    request.id(),
                    request.region(),
                    request.reason(),
                    request.phone().value(),
                    request.note(),
                    request.state(),
                    request.session(),
                    request.requestedAt(),
                    request.version());
        }

        static ResponseEntity<VisitView> answer(VisitRequest request) {
            return ResponseEntity.ok().eTag(ETags.of(request.version())).body(of(request));
        }

        @Override
        public String toString() {
            return "VisitView[" + id + "]";
        }
    }

    @PostMapping
    ResponseEntity<VisitView> ask(@Valid @RequestBody WishRequest request, CurrentUser citizen, IdempotencyKey key) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        return idempotency.once(key, request, VisitView.class, () -> {
            var asked = desk.ask(request.wish(), office.district(), person);
            return ResponseEntity.status(CREATED)
                    .eTag(ETags.of(asked.version()))
                    .body(VisitView.of(asked));
        });
    }

    /// A citizen's own; for the front office those nobody has planned, longest waiting first.
    @GetMapping
    Page<VisitView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser user) {
        int size = Math.clamp(limit, 1, LARGEST);
        if (user.has(Role.CITIZEN)) {
            var person = user.personId();
            if (person == null) throw new NotFound();
            var filter = "own-visits/" + person;
            return page(visits.of(person, cursors.read(cursor, filter), size + 1), size, filter);
        }
        var area = user.region();
        if (area == null) throw new NotFound();
        var filter = "visits/" + area;
        return page(visits.waiting(area, cursors.read(cursor, filter), size + 1), size, filter);
    }

    private Page<VisitView> page(List<VisitRequest> found, int size, String filter) {
        var shown = found.stream().limit(size).map(VisitView::of).toList();
        if (found.size() <= size) return new Page<>(shown, null);
        var last = shown.getLast();
        return new Page<>(shown, cursors.write(new Cursor(last.requestedAt(), last.id()), filter));
    }

    @PostMapping("/{id}/scheduling")
    ResponseEntity<VisitView> schedule(
            @PathVariable UUID id, @Valid @RequestBody Scheduling request, CurrentUser officer, IfMatch match) {
        return VisitView.answer(desk.schedule(id, request.sessionId(), officer, match));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<VisitView> withdraw(@PathVariable UUID id, CurrentUser citizen, IfMatch match) {
        return VisitView.answer(desk.withdraw(id, citizen, match));
    }
}
