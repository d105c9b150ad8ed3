package id.adminduk.partner.status;

import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import id.adminduk.partner.partner.PartnerRegistry;
import id.adminduk.partner.status.StatusQueries.EventView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A partner asks what became of its events; another partner's event is not there.
@RestController
@RequestMapping("/v1/partner-events")
class StatusController {
    private final StatusQueries queries;
    private final PartnerRegistry partners;
    private final Cursors cursors;

    StatusController(StatusQueries queries, PartnerRegistry partners, Cursors cursors) {
        this.queries = queries;
        this.partners = partners;
        this.cursors = cursors;
    }

    @GetMapping("/{id}")
    EventView one(@PathVariable UUID id, CurrentUser caller) {
        return queries.find(id, partners.of(caller).id()).orElseThrow(NotFound::new);
    }

    /// Oldest first.
    @GetMapping
    Page<EventView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser caller) {
        var partnerId = partners.of(caller).id();
        int size = Math.clamp(limit, 1, 100);
        var filter = "partner-events/" + partnerId;
        var found = queries.page(partnerId, cursors.read(cursor, filter), size);
        var last = found.size() < size ? null : found.getLast();
        var next = last == null ? null : cursors.write(new Cursor(last.receivedAt(), last.partnerEventId()), filter);
        return new Page<>(found, next);
    }
}
