package id.adminduk.application.worklist;

import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorklistController {
    private static final int LARGEST = 100;

    /// The stages in which a case waits for an officer.
    enum Waiting {
        SUBMITTED,
        VERIFIED,
        RETURNED
    }

    private final WorklistQueries queries;
    private final Cursors cursors;

    WorklistController(WorklistQueries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /// What waits for an officer in their area, oldest first.
    @GetMapping("/v1/worklists")
    Page<WorklistItem> waiting(
            @RequestParam Waiting state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var region = officer.region();
        if (region == null) throw new NotFound();
        var filter = "worklist/%s/%s".formatted(region, state);
        int size = Math.clamp(limit, 1, LARGEST);
        var found = queries.waiting(state, region, cursors.read(cursor, filter), size + 1);
        return page(found, size, filter, item -> new Cursor(item.submittedAt(), item.id()));
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
        var found = queries.of(person, cursors.read(cursor, filter, Cursor.END), size + 1);
        return page(found, size, filter, item -> new Cursor(item.openedAt(), item.id()));
    }

    private <T> Page<T> page(List<T> found, int size, String filter, Function<T, Cursor> place) {
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        return new Page<>(shown, cursors.write(place.apply(shown.getLast()), filter));
    }
}
