package id.adminduk.identity.history;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.history.FamilyAsOf.Member;
import id.adminduk.identity.permit.Grounds;
import id.adminduk.identity.viewing.ViewDesk;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Shows an officer what stood on a day. Each record is opened like one of today: for a reason, counted, masked by
/// role, and seen by its owner.
@Component
class HistoryDesk {
    private final HistoryQueries history;
    private final ViewDesk views;

    HistoryDesk(HistoryQueries history, ViewDesk views) {
        this.history = history;
        this.views = views;
    }

    ResidentAsOf resident(UUID id, LocalDate on, Grounds grounds, CurrentUser officer) {
        var past = history.resident(id, OfficeDay.endOf(on)).orElseThrow(NotFound::new);
        var ground = views.ask(grounds, Set.of(id), officer);
        return ResidentAsOf.of(past, views.open(id, ground, officer, _ -> past.state()));
    }

    FamilyAsOf family(UUID id, LocalDate on, Grounds grounds, CurrentUser officer) {
        var end = OfficeDay.endOf(on);
        var past = history.family(id, end).orElseThrow(NotFound::new);
        if (!officer.covers(past.state().region())) throw views.outside(officer);
        var members = history.members(id, on, end);
        var people = members.stream().map(member -> member.resident().id()).collect(Collectors.toSet());
        var ground = views.ask(grounds, people, officer);
        var shown = members.stream()
                .map(member -> new Member(
                        member.shdk().label(),
                        views.find(member.resident().id(), ground, officer, _ -> member.resident())
                                .orElse(null)))
                .toList();
        return FamilyAsOf.of(past, shown);
    }
}
