package id.adminduk.application.outreach;

import static org.springframework.http.HttpStatus.CREATED;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.outreach.OutreachDesk.Plan;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
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

/// The office's hours out of house.
@RestController
@RequestMapping("/v1/outreach/sessions")
class SessionController {
    private static final int LARGEST = 100;

    private final OutreachDesk desk;
    private final OutreachRepository sessions;
    private final Idempotency idempotency;
    private final Cursors cursors;

    SessionController(OutreachDesk desk, OutreachRepository sessions, Idempotency idempotency, Cursors cursors) {
        this.desk = desk;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    record SessionRequest(
            @NotNull RegionCode region,
            OutreachSession.@NotNull Kind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String place,

            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {
        @Override
        public String toString() {
            return "SessionRequest[" + region + "]";
        }
    }

    record SessionView(
            UUID id, RegionCode region, OutreachSession.Kind kind, String place, Instant startsAt, Instant endsAt) {
        static SessionView of(OutreachSession session) {
            return new SessionView(
                    session.id(),
                    session.region(),
                    session.kind(),
                    session.place(),
                    session.startsAt(),
                    session.endsAt());
        }

        @Override
        public String toString() {
            return "SessionView[" + id + "]";
        }
    }

    /// A session and how many of its cases stand where.
    record SessionSummary(SessionView session, Map<Stage, Integer> cases) {}

    @PostMapping
    ResponseEntity<SessionView> plan(
            @Valid @RequestBody SessionRequest request, CurrentUser officer, IdempotencyKey key) {
        return idempotency.once(key, request, SessionView.class, () -> {
            var plan = new Plan(
                    request.region(), request.kind(), request.place().strip(), request.startsAt(), request.endsAt());
            var view = SessionView.of(desk.plan(plan, officer));
            return ResponseEntity.status(CREATED)
                    .location(URI.create("/v1/outreach/sessions/" + view.id()))
                    .body(view);
        });
    }

    /// Latest first, in the officer's area.
    @GetMapping
    Page<SessionView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var filter = "outreach-sessions/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = sessions.page(area, cursors.read(cursor, filter, Cursor.END), size + 1);
        var shown = found.stream().limit(size).map(SessionView::of).toList();
        if (found.size() <= size) return new Page<>(shown, null);
        var last = shown.getLast();
        return new Page<>(shown, cursors.write(new Cursor(last.startsAt(), last.id()), filter));
    }

    @GetMapping("/{id}")
    SessionSummary one(@PathVariable UUID id, CurrentUser officer) {
        var session = desk.seen(id, officer);
        return new SessionSummary(SessionView.of(session), desk.cases(id));
    }
}
