package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.application.worklist.WorklistFilter.Claimed;
import id.adminduk.application.worklist.WorklistQueries.View;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorklistController {
    private static final int LARGEST = 100;

    private final WorklistQueries queries;
    private final OwnCaseQueries own;
    private final WorklistProperties properties;
    private final Cursors cursors;
    private final Clock clock;

    WorklistController(
            WorklistQueries queries, OwnCaseQueries own, WorklistProperties properties, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.own = own;
        this.properties = properties;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// What waits for an officer in their area: first come, first served (promises.md T01), but for what was put in
    /// front for a reason.
    @GetMapping("/v1/worklists")
    Page<WorklistItem> waiting(
            @RequestParam Waiting state,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(defaultValue = "ALL") Claimed claim,
            @RequestParam(defaultValue = "false") boolean endangered,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var view = viewOf(officer);
        var filter = new WorklistFilter(state, service, channel, claim, endangered);
        var name = filter.nameFor(officer);
        int size = Math.clamp(limit, 1, LARGEST);
        var place = cursors.read(cursor, name);
        var found = queries.waiting(filter, view, place, size + 1);
        return page(found, size, name, item -> new Cursor(item.queuedAt(), item.id()));
    }

    /// How much waits, of the stages the officer's role works on.
    @GetMapping("/v1/worklists/counts")
    WorklistCounts counts(CurrentUser officer) {
        var view = viewOf(officer);
        var stages = Waiting.workOf(officer);
        return WorklistCounts.of(view.now(), stages, queries.counts(stages, view));
    }

    private View viewOf(CurrentUser officer) {
        var region = officer.region();
        if (region == null) throw new NotFound();
        return new View(officer.subject(), region, clock.instant(), properties.atRisk());
    }

    /// The caller's own cases, and those a hospital opened for their child; newest first.
    @GetMapping("/v1/applications")
    Page<OwnCase> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) return new Page<>(List.of(), null);
        var filter = "mine/" + person;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = own.of(person, cursors.read(cursor, filter, Cursor.END), size + 1);
        return page(found, size, filter, item -> new Cursor(item.openedAt(), item.id()));
    }

    private <T> Page<T> page(List<T> found, int size, String filter, Function<T, Cursor> place) {
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        return new Page<>(shown, cursors.write(place.apply(shown.getLast()), filter));
    }
}
