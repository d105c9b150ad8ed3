package id.adminduk.application.lateanswer;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.RegistryCheck;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks about one case, and puts the answer beside its form as if it had come when the case was filed: the findings
/// an officer weighs, and the office that is competent.
@Component
class AnswerDesk {
    private static final String ANSWERED = "REGISTRY_ANSWERED";

    private final QuestionRepository questions;
    private final CaseBook cases;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AnswerDesk(
            QuestionRepository questions,
            CaseBook cases,
            Registry registry,
            Catalogue catalogue,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.cases = cases;
        this.registry = registry;
        this.catalogue = catalogue;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// False where the registry is still away.
    boolean ask(UUID id) {
        var asked = cases.get(id);
        if (!isOwed(asked)) {
            questions.remove(id);
            return true;
        }
        var check = registry.ask(
                id,
                catalogue.get(asked.service(), asked.serviceVersion()),
                asked.form(),
                asked.origin().applicantId());
        if (check.isUnanswered()) return false;
        transaction.executeWithoutResult(_ -> write(asked, check));
        return true;
    }

    /// An answer about a form that was changed meanwhile is none: the question stays, and is asked anew.
    private void write(Application asked, RegistryCheck check) {
        var application = cases.locked(asked.id());
        if (!application.form().equals(asked.form())) return;
        questions.remove(asked.id());
        if (!isOwed(application)) return;
        var known = cases.checked(application, check.keeping(application.check()));
        cases.change(known, ANSWERED, Mover.of(Actor.REGISTRY), clock.instant());
    }

    /// Nobody needs the answer once the case is over, or where a verification has had it.
    private static boolean isOwed(Application application) {
        var check = application.check();
        return check != null && check.isUnanswered() && !application.stage().isEnd();
    }
}
