package id.adminduk.application.naming;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthReport.Father;
import id.adminduk.application.birth.BirthReport.MarriageProof;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.RegistryAway;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.application.straightthrough.StraightThrough;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives a waiting case the child's name; with it the case is submitted, and the office's promise begins to run.
@Component
public class NamingDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final Registry registry;
    private final StraightThrough straightThrough;
    private final Clock clock;

    NamingDesk(
            CaseBook cases,
            Catalogue catalogue,
            Promise promise,
            Registry registry,
            StraightThrough straightThrough,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.registry = registry;
        this.straightThrough = straightThrough;
        this.clock = clock;
    }

    /// What a parent says of the birth that the institution did not.
    record Told(
            String name, @Nullable Father father, @Nullable MarriageProof marriageProof) {
        boolean tellsMore() {
            return father != null || marriageProof != null;
        }

        BirthReport in(BirthReport report) {
            return report.completed(father, marriageProof);
        }

        @Override
        public String toString() {
            return "Told[sealed]";
        }
    }

    @Transactional(readOnly = true)
    List<Missing> missing(UUID id, CurrentUser user) {
        var seen = cases.seenBy(id, user);
        return seen.stage() == Stage.WAITING_NAME ? Missing.of(BirthReport.of(seen.form())) : List.of();
    }

    /// What the registry says about a father named now, asked before the transaction; nothing where nobody is.
    @Nullable
    RegistryCheck ask(UUID id, Told told, CurrentUser user) {
        var seen = cases.seenBy(id, user);
        if (!told.tellsMore() || seen.stage() != Stage.WAITING_NAME) return null;
        var complete = Form.of(told.in(BirthReport.of(seen.form())));
        var check = registry.ask(id, catalogue.get(seen.service(), seen.serviceVersion()), complete, null);
        if (check.isAway()) throw new RegistryAway();
        return check.keeping(seen.check());
    }

    /// By a parent with an account, or by the front office for one.
    @Transactional
    Application name(UUID id, Told told, @Nullable RegistryCheck check, CurrentUser user, IfMatch match) {
        var waiting = cases.lockedFor(id, user);
        match.require(waiting.version());
        if (check == null) return named(waiting, waiting, told.name(), Mover.of(user));
        var report = BirthReport.of(waiting.form());
        var complete = told.in(report);
        requireMissing(told, report, complete);
        var known = cases.checked(waiting.withForm(Form.of(complete)), check);
        return named(waiting, known, told.name(), Mover.of(user));
    }

    private void requireMissing(Told told, BirthReport report, BirthReport complete) {
        var wrong = new ArrayList<FieldError>();
        if (told.father() != null && !Missing.FATHER.isMissingIn(report)) wrong.add(known("#/father"));
        if (told.marriageProof() != null && !Missing.MARRIAGE_PROOF.isMissingIn(report))
            wrong.add(known("#/marriageProof"));
        var today = promise.dayOf(clock.instant());
        var before = BirthRules.wrong(report, today);
        BirthRules.wrong(complete, today).stream()
                .filter(error -> !before.contains(error))
                .forEach(wrong::add);
        if (!wrong.isEmpty()) throw new CompletionRefused(wrong);
    }

    private static FieldError known(String pointer) {
        return new FieldError(
                pointer, "already-reported", "The institution has told this; ask the office to change it.");
    }

    /// By whoever holds the tracking number and its PIN; the caller has checked them.
    @Transactional
    public Application nameByReceipt(UUID id, String name) {
        var waiting = cases.locked(id);
        return named(waiting, waiting, name, Mover.of(Actor.tracking()));
    }

    /// By a parent whose own application told it; the caller has locked the case, in its transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Application waiting, String name, Mover mover) {
        named(waiting, waiting, name, mover);
    }

    private static Form named(Application waiting, String name) {
        return Form.of(BirthReport.of(waiting.form()).named(name.strip()));
    }

    /// @param known the case with what a parent added to it
    private Application named(Application waiting, Application known, String name, Mover mover) {
        var wrong = BirthRules.wrongName("#/name", name);
        if (!wrong.isEmpty()) throw new NameRefused(wrong);
        var now = clock.instant();
        var due = promise.dueAfter(now, catalogue.get(waiting.service(), waiting.serviceVersion()));
        var submitted = Course.of(waiting).take(known.completeName(named(known, name), now, due), mover);
        var passed = straightThrough.pass(submitted, now);
        cases.write(List.of(passed));
        return passed.now();
    }
}
