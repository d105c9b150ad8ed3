package id.adminduk.identity.history;

import id.adminduk.identity.birth.ReportDay;
import id.adminduk.identity.history.FamilyAsOf.Member;
import id.adminduk.identity.viewing.Grounds;
import id.adminduk.identity.viewing.RecordView;
import id.adminduk.identity.viewing.ViewDesk;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        var past = history.resident(id, ReportDay.endOf(on)).orElseThrow(NotFound::new);
        return ResidentAsOf.of(past, views.open(id, grounds, officer, _ -> past.state()));
    }

    FamilyAsOf family(UUID id, LocalDate on, Grounds grounds, CurrentUser officer) {
        var end = ReportDay.endOf(on);
        var past = history.family(id, end).orElseThrow(NotFound::new);
        if (!officer.covers(past.state().region())) throw new NotFound();
        var members = history.members(id, on, end).stream()
                .map(member -> new Member(member.shdk().label(), record(member, grounds, officer)))
                .toList();
        return FamilyAsOf.of(past, members);
    }

    /// Somebody whom the officer may not see at all stays a line without a record.
    private @Nullable RecordView record(HistoryQueries.Member member, Grounds grounds, CurrentUser officer) {
        try {
            return views.open(member.resident().id(), grounds, officer, _ -> member.resident());
        } catch (NotFound hidden) {
            return null;
        }
    }
}
