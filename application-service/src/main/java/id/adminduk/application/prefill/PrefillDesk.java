package id.adminduk.application.prefill;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.residents.KnownOfApplicant;
import id.adminduk.application.residents.Registry;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Puts what the registry knows of the applicant into a draft's form, as the definition says; what the applicant has
/// filled in stays. Nothing is saved: the applicant looks at it first.
@Component
class PrefillDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Registry registry;

    PrefillDesk(CaseBook cases, Catalogue catalogue, Registry registry) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.registry = registry;
    }

    /// @param filled which fields come from the registry
    /// @param children the applicant's minor children, where the form asks which of them
    record Prefilled(Form form, List<String> filled, List<KnownOfApplicant.Person> children) {
        @Override
        public String toString() {
            return "Prefilled" + filled;
        }
    }

    Prefilled prefill(UUID id, CurrentUser user) {
        var draft = cases.seenBy(id, user);
        var applicant = draft.origin().applicantId();
        if (applicant == null) throw new NotFound();
        if (draft.stage() != Stage.DRAFT) throw new IllegalTransition(draft.stage(), "be filled in from the registry");
        var definition = catalogue.get(draft.service(), draft.serviceVersion());
        var known = registry.knownOf(id, applicant);
        var values = known.values();
        var fitting = new TreeMap<String, String>();
        definition.prefill().forEach((pointer, source) -> {
            var value = values.get(source);
            if (value != null && isOpen(draft.form().at(pointer))) fitting.put(pointer, value);
        });
        return new Prefilled(draft.form().with(fitting), List.copyOf(fitting.keySet()), known.minorChildren());
    }

    private static boolean isOpen(JsonNode field) {
        return field.isMissingNode() || field.isNull();
    }
}
