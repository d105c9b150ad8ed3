package id.adminduk.application.casefile;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.TwinRepository;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.application.reason.OfficerNotes;
import id.adminduk.application.reason.ReasonTexts;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a case to somebody who may see it; an officer's look at personal data goes on record.
@Component
public class CaseDesk {
    private final CaseBook cases;
    private final CaseQueries queries;
    private final TwinRepository twins;
    private final ReasonTexts texts;
    private final OfficerNotes notes;
    private final AuditTrail audit;

    CaseDesk(
            CaseBook cases,
            CaseQueries queries,
            TwinRepository twins,
            ReasonTexts texts,
            OfficerNotes notes,
            AuditTrail audit) {
        this.cases = cases;
        this.queries = queries;
        this.twins = twins;
        this.texts = texts;
        this.notes = notes;
        this.audit = audit;
    }

    @Transactional
    public CaseView show(UUID id, CurrentUser user, Language language) {
        var application = cases.seenBy(id, user);
        boolean officer = !user.has(Role.CITIZEN);
        if (officer)
            audit.record(AuditEntry.of("application.viewed", "application", id)
                    .by(user)
                    .forCase(id));
        return view(application, officer, language);
    }

    private CaseView view(Application a, boolean officer, Language language) {
        return new CaseView(
                a.id(),
                a.service(),
                a.serviceVersion(),
                a.origin().channel().name(),
                a.region(),
                a.stage(),
                a.state().at(),
                a.filing().trackingNo(),
                a.filing().submittedAt(),
                a.filing().promisedAt(),
                a.state().reasons().stream()
                        .map(reason -> texts.view(reason, language))
                        .toList(),
                notes.of(a.id(), a.state().at()).orElse(null),
                waitsFor(a),
                a.form(),
                officer ? a.check() : null,
                queries.uploads(a.id()),
                queries.originals(a.id(), officer),
                queries.outputs(a.id()),
                queries.history(a.id(), officer),
                queries.applicantDied(a.id()),
                twins.firstOf(a.id()).orElse(null),
                a.version());
    }

    private static @Nullable OutsideCause waitsFor(Application application) {
        var clock = application.filing().clock();
        return clock == null ? null : clock.cause();
    }
}
