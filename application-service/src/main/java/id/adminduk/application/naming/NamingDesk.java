package id.adminduk.application.naming;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.straightthrough.StraightThrough;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives a waiting case the child's name; with it the case is submitted, and the office's promise begins to run.
@Component
public class NamingDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final StraightThrough straightThrough;
    private final Clock clock;

    NamingDesk(CaseBook cases, Catalogue catalogue, Promise promise, StraightThrough straightThrough, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.straightThrough = straightThrough;
        this.clock = clock;
    }

    /// By a parent with an account, or by the front office for one.
    @Transactional
    Application name(UUID id, String name, CurrentUser user, IfMatch match) {
        var waiting = cases.lockedFor(id, user);
        match.require(waiting.version());
        return named(waiting, name, Mover.of(user));
    }

    /// By whoever holds the tracking number and its PIN; the caller has checked them.
    @Transactional
    public Application nameByReceipt(UUID id, String name) {
        return named(cases.locked(id), name, Mover.of(Actor.tracking()));
    }

    /// By a parent whose own application told it; the caller has locked the case, in its transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Application waiting, String name, Mover mover) {
        named(waiting, name, mover);
    }

    private static Form named(Application waiting, String name) {
        return Form.of(BirthReport.of(waiting.form()).named(name.strip()));
    }

    private Application named(Application waiting, String name, Mover mover) {
        var wrong = BirthRules.wrongName("#/name", name);
        if (!wrong.isEmpty()) throw new NameRefused(wrong);
        var now = clock.instant();
        var due = promise.dueAfter(now, catalogue.get(waiting.service(), waiting.serviceVersion()));
        var submitted = Course.of(waiting).take(waiting.completeName(named(waiting, name), now, due), mover);
        var passed = straightThrough.pass(submitted, now);
        cases.write(List.of(passed));
        return passed.now();
    }
}
