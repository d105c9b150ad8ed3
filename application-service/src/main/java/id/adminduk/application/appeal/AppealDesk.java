package id.adminduk.application.appeal;

import id.adminduk.application.appeal.AppealRefused.TooLate;
import id.adminduk.application.appeal.AppealRefused.Used;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.Promise;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an appeal: the case goes back into the queue, with a promise of its own.
@Component
class AppealDesk {
    private final CaseBook cases;
    private final AppealRepository appeals;
    private final Catalogue catalogue;
    private final Promise promise;
    private final AppealProperties properties;
    private final Clock clock;

    AppealDesk(
            CaseBook cases,
            AppealRepository appeals,
            Catalogue catalogue,
            Promise promise,
            AppealProperties properties,
            Clock clock) {
        this.cases = cases;
        this.appeals = appeals;
        this.catalogue = catalogue;
        this.promise = promise;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    Application appeal(UUID id, String reason, CurrentUser applicant) {
        var rejected = cases.lockedForApplicant(id, applicant);
        var now = clock.instant();
        var due = promise.dueAfter(now, catalogue.get(rejected.service(), rejected.serviceVersion()));
        var move = rejected.appeal(now, due);
        if (now.isAfter(rejected.state().at().plus(properties.within()))) throw new TooLate();
        var part = appeals.partIn(id);
        if (!appeals.add(new Appeal(id, reason, part.rejectedBy(), part.verifiedBy(), now))) throw new Used();
        return cases.record(rejected, move, Mover.of(applicant));
    }

    /// Until when the case may be appealed; none once it was, or when there is nothing to appeal.
    AppealView show(UUID id, CurrentUser user) {
        var seen = cases.seenBy(id, user);
        var appeal = appeals.find(id);
        if (appeal.isPresent())
            return new AppealView(appeal.get().reason(), appeal.get().appealedAt(), null);
        if (seen.stage() != Stage.REJECTED || seen.filing().submittedAt() == null) throw new NotFound();
        return new AppealView(null, null, seen.state().at().plus(properties.within()));
    }
}
