package id.adminduk.application.dossier;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casefile.CaseDesk;
import id.adminduk.application.casefile.CaseView;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.LocalText;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.dossier.ComparisonClient.Held;
import id.adminduk.application.dossier.ComparisonClient.Request;
import id.adminduk.application.dossier.Dossier.CaseClock.Standing;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.worklist.WorklistProperties;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a case together for whoever decides it. The registry is asked first, outside the transaction; what is read is
/// on record, here and there.
@Component
class DossierDesk {
    private final CaseBook cases;
    private final CaseDesk files;
    private final Catalogue catalogue;
    private final ComparisonClient registry;
    private final DossierQueries queries;
    private final WorklistProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DossierDesk(
            CaseBook cases,
            CaseDesk files,
            Catalogue catalogue,
            ComparisonClient registry,
            DossierQueries queries,
            WorklistProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.files = files;
        this.catalogue = catalogue;
        this.registry = registry;
        this.queries = queries;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Dossier open(UUID id, CurrentUser officer, Language language) {
        var seen = cases.seenBy(id, officer);
        var service = catalogue.get(seen.service(), seen.serviceVersion());
        var comparison = compare(seen, service, officer);
        var opened = transaction.execute(_ -> {
            var file = files.show(id, officer, language);
            return dossier(file, service, comparison, officer, language);
        });
        return Objects.requireNonNull(opened);
    }

    private Comparison compare(Application seen, ServiceDefinition service, CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var told = FormReader.read(seen.form().tree(), service.people());
        var asked = Comparison.questions(told);
        var held = asked.isEmpty()
                ? new Held(List.of())
                : registry.compare(new Request(seen.id(), officer.subject(), area, asked));
        return Comparison.of(told, asked, held);
    }

    private Dossier dossier(
            CaseView file, ServiceDefinition service, Comparison comparison, CurrentUser officer, Language language) {
        var now = clock.instant();
        return new Dossier(
                file,
                asked(service, language),
                comparison,
                queries.uploads(file.id()),
                queries.twins(file.id()),
                queries.endorsements(file.id()),
                queries.handling(file.id(), officer.subject(), now),
                new Dossier.CaseClock(file.submittedAt(), file.promisedAt(), standing(file, now), now));
    }

    private Standing standing(CaseView file, Instant now) {
        var promised = file.promisedAt();
        if (promised == null) return Standing.NO_PROMISE;
        if (promised.isBefore(now)) return Standing.OVERDUE;
        return promised.isBefore(now.plus(properties.atRisk())) ? Standing.AT_RISK : Standing.IN_TIME;
    }

    private static Dossier.ServiceWords asked(ServiceDefinition service, Language language) {
        var labels = new LinkedHashMap<String, String>();
        service.labels().forEach((field, label) -> labels.put(field, text(label, language)));
        return new Dossier.ServiceWords(
                service.code(), service.version(), text(service.name(), language), service.officialForm(), labels);
    }

    private static String text(LocalText text, Language language) {
        return language == Language.ENGLISH ? text.en() : text.id();
    }
}
