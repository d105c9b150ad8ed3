package id.adminduk.application.outage;

import static org.springframework.http.HttpStatus.CREATED;

import id.adminduk.application.outage.PendingQueries.PendingCase;
import id.adminduk.application.outage.PendingQueries.PendingCount;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Outages as operators record them, and what waits for their end.
@RestController
@RequestMapping("/v1/outages")
class OutageController {
    private static final int LARGEST = 100;

    private final OutageDesk desk;
    private final OutageRepository outages;
    private final PendingQueries pending;
    private final Idempotency idempotency;
    private final Cursors cursors;

    OutageController(
            OutageDesk desk,
            OutageRepository outages,
            PendingQueries pending,
            Idempotency idempotency,
            Cursors cursors) {
        this.desk = desk;
        this.outages = outages;
        this.pending = pending;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    ResponseEntity<Outage> open(@Valid @RequestBody OutageRequest request, CurrentUser operator, IdempotencyKey key) {
        return idempotency.once(key, request, Outage.class, () -> {
            var opened = desk.open(request.cause(), request.area(), request.since(), operator);
            return ResponseEntity.status(CREATED)
                    .eTag(ETags.of(opened.version()))
                    .body(opened);
        });
    }

    /// The end; without a time, now.
    @PatchMapping("/{id}")
    ResponseEntity<Outage> end(
            @PathVariable UUID id, @RequestBody EndRequest request, CurrentUser operator, IfMatch match) {
        var ended = desk.end(id, request.until(), match, operator);
        return ResponseEntity.ok().eTag(ETags.of(ended.version())).body(ended);
    }

    /// Newest first.
    @GetMapping
    Page<Outage> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, LARGEST);
        var found = outages.page(cursors.read(cursor, "outages", Cursor.END), size + 1);
        return page(found, size, "outages", one -> new Cursor(one.since(), one.id()));
    }

    /// How many cases of the officer's area wait, by cause.
    @GetMapping("/pending")
    PendingCounts counts(CurrentUser officer) {
        return new PendingCounts(pending.counts(areaOf(officer)));
    }

    @GetMapping("/pending/{cause}")
    Page<PendingCase> pending(
            @PathVariable OutsideCause cause,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var area = areaOf(officer);
        var filter = "pending/%s/%s".formatted(cause, area);
        int size = Math.clamp(limit, 1, LARGEST);
        var found = pending.page(cause, area, cursors.read(cursor, filter), size + 1);
        return page(found, size, filter, one -> new Cursor(one.since(), one.id()));
    }

    private static RegionCode areaOf(CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        return area;
    }

    private <T> Page<T> page(List<T> found, int size, String filter, Function<T, Cursor> place) {
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        return new Page<>(shown, cursors.write(place.apply(shown.getLast()), filter));
    }

    /// @param area none for all of the operator's
    /// @param since none for now
    record OutageRequest(
            @NotNull OutsideCause cause,
            @Nullable RegionCode area,
            @Nullable Instant since) {}

    record EndRequest(@Nullable Instant until) {}

    record PendingCounts(List<PendingCount> items) {}
}
