package id.adminduk.identity.sync;

import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncEntry.State;
import id.adminduk.identity.sync.SyncQueries.LateLanding;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The sync ledger as operators see it: states and ages, nobody's name or number.
@RestController
@RequestMapping("/v1/siak")
@Tag(name = "siak", description = "What the national SIAK has to know, and what it answered")
@SecurityRequirement(name = "bearer")
class SyncController {
    private static final int PAGE = 50;
    private static final int LATE = 200;

    private final SyncQueries queries;
    private final SyncDesk desk;
    private final Cursors cursors;
    private final Clock clock;

    SyncController(SyncQueries queries, SyncDesk desk, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.desk = desk;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    @Operation(summary = "How many changes are in which state, and how old the oldest is")
    LedgerView ledger() {
        var now = clock.instant();
        var states =
                queries.counts().stream().map(count -> StateView.of(count, now)).toList();
        return new LedgerView(states, queries.waitingCases(), queries.lateLandings());
    }

    @GetMapping("/entries")
    @Operation(summary = "Entries in one state, oldest first")
    Page<EntryView> entries(@RequestParam State state, @RequestParam(required = false) @Nullable String cursor) {
        var filter = "siak " + state;
        var now = clock.instant();
        var found = queries.page(state, cursors.read(cursor, filter), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var views = shown.stream().map(entry -> EntryView.of(entry, now)).toList();
        if (found.size() <= PAGE) return new Page<>(views, null);
        var last = shown.getLast();
        return new Page<>(views, cursors.write(new Cursor(last.createdAt(), last.id()), filter));
    }

    @GetMapping("/late-landings")
    @Operation(summary = "Moves whose people are here again although they landed elsewhere, for an officer to look at")
    Page<LateLanding> lateLandings() {
        return new Page<>(queries.late(LATE), null);
    }

    @PostMapping("/entries/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send again what SIAK refused")
    void resend(@PathVariable UUID id, CurrentUser admin) {
        desk.resend(id, admin);
    }

    record LedgerView(List<StateView> states, long waitingCases, long lateLandings) {}

    record StateView(State state, long entries, @Nullable Long oldestAgeSeconds) {
        static StateView of(SyncQueries.Count count, Instant now) {
            var oldest = count.oldest();
            return new StateView(
                    count.state(),
                    count.entries(),
                    oldest == null
                            ? null
                            : Duration.between(oldest.toInstant(), now).toSeconds());
        }
    }

    record EntryView(
            UUID id,
            Kind kind,
            UUID caseId,
            String service,
            @Nullable String region,
            State state,
            Instant createdAt,
            long ageSeconds,
            int attempts,
            @Nullable Integer batch,
            @Nullable Instant sentAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable String trouble) {

        static EntryView of(SyncEntry entry, Instant now) {
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.caseId(),
                    entry.service(),
                    entry.region(),
                    entry.state(),
                    entry.createdAt(),
                    Duration.between(entry.createdAt(), now).toSeconds(),
                    entry.attempts(),
                    entry.batch(),
                    entry.sentAt(),
                    entry.decidedAt(),
                    entry.reason(),
                    entry.trouble());
        }
    }
}
