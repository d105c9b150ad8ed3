package id.adminduk.application.draft;

import id.adminduk.application.assistance.Proxies;
import id.adminduk.application.attachment.AttachmentQueries;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.Requirement;
import id.adminduk.application.endorsement.Endorsements;
import id.adminduk.application.form.Forms;
import id.adminduk.application.lateanswer.OpenQuestions;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.lifecycle.ApplicationRefused.Incomplete;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.linking.CaseLinks;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files a complete draft, and files it again after a fix.
@Component
class SubmissionDesk {
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Forms forms;
    private final Promise promise;
    private final AttachmentQueries attachments;
    private final FixQueries fixes;
    private final Endorsements endorsements;
    private final CaseLinks links;
    private final Proxies proxies;
    private final TrackingDesk tracking;
    private final Registry registry;
    private final OpenQuestions questions;
    private final Notices notices;
    private final Clock clock;

    SubmissionDesk(
            CaseBook cases,
            Catalogue catalogue,
            Forms forms,
            Promise promise,
            AttachmentQueries attachments,
            FixQueries fixes,
            Endorsements endorsements,
            CaseLinks links,
            Proxies proxies,
            TrackingDesk tracking,
            Registry registry,
            OpenQuestions questions,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.promise = promise;
        this.attachments = attachments;
        this.fixes = fixes;
        this.endorsements = endorsements;
        this.links = links;
        this.proxies = proxies;
        this.tracking = tracking;
        this.registry = registry;
        this.questions = questions;
        this.notices = notices;
        this.clock = clock;
    }

    /// The registry's view of the draft, asked before the transaction. Its absence stops nobody from filing.
    RegistryCheck ask(UUID id, CurrentUser applicant) {
        var draft = cases.seenBy(id, applicant);
        var check = registry.ask(
                id,
                catalogue.get(draft.service(), draft.serviceVersion()),
                draft.form(),
                draft.origin().applicantId());
        var weighed = proxies.weighed(draft, check);
        return applicant.assurance().sharedBrowser() ? weighed.with(RegistryCheck.FROM_SHARED_BROWSER) : weighed;
    }

    @Transactional
    SubmissionReceipt submit(UUID id, RegistryCheck check, CurrentUser applicant) {
        var draft = cases.lockedForApplicant(id, applicant);
        if (draft.stage() != Stage.DRAFT) throw new IllegalTransition(draft.stage(), "be submitted");
        var now = clock.instant();
        requireComplete(draft, now);
        if (check.refusesTheApplicant()) throw new PowerOfAttorneyRequired();
        var receipt = tracking.open(id);
        var ready = cases.checked(draft, check).tracked(receipt.trackingNo());
        var mover = Mover.of(applicant);
        var first = links.firstOf(ready).orElse(null);
        if (first != null) {
            var closed = links.close(draft, ready, first, mover, now);
            return told(closed, receipt, Notices.Occasion.LINKED, first);
        }
        var filed = endorsements.file(draft, ready, mover, now);
        questions.keep(id, check, now);
        return told(filed, receipt, Notices.Occasion.RECEIVED, null);
    }

    /// @param first the case that goes on, where this one told of the same event again
    private SubmissionReceipt told(
            Application filed, TrackingReceipt receipt, Notices.Occasion occasion, @Nullable Application first) {
        var promised = (first == null ? filed : first).filing().promisedAt();
        filed.form()
                .contact()
                .ifPresent(to -> notices.opened(List.of(new Notices.Opened(
                        filed.id(),
                        occasion,
                        receipt.trackingNo(),
                        receipt.pin(),
                        promised,
                        new Notices.Addressee(to.phone(), to.email())))));
        return new SubmissionReceipt(
                filed.id(),
                filed.stage(),
                receipt.trackingNo(),
                receipt.pin(),
                promised,
                first == null ? null : first.id(),
                filed.version());
    }

    @Transactional
    Application resubmit(UUID id, CurrentUser applicant, IfMatch match) {
        var application = cases.lockedForApplicant(id, applicant);
        match.require(application.version());
        var now = clock.instant();
        if (application.stage() != Stage.NEEDS_FIX) throw new IllegalTransition(application.stage(), "be resubmitted");
        requireComplete(application, now);
        requireFixed(application);
        return endorsements.refile(application, Mover.of(applicant), now);
    }

    private void requireComplete(Application application, Instant now) {
        var wrong = forms.of(application.service(), application.serviceVersion())
                .wrongOrMissing(application.form(), promise.dayOf(now));
        var covered = attachments.coveredRequirements(application.id());
        var missing = catalogue
                .get(application.service(), application.serviceVersion())
                .missing(application.form().tree(), covered)
                .stream()
                .map(SubmissionDesk::missing);
        var errors = Stream.concat(wrong.stream(), missing).toList();
        if (!errors.isEmpty()) throw new Incomplete(errors);
    }

    /// Every upload the officer named was replaced since.
    private void requireFixed(Application application) {
        var definition = catalogue.get(application.service(), application.serviceVersion());
        var fresh = fixes.uploadedSince(application.id(), application.state().at());
        List<FieldError> old = application.state().reasons().stream()
                .filter(reason -> reason.requirement() != null && !definition.meets(reason.requirement(), fresh))
                .map(reason ->
                        new FieldError("#/attachments/" + reason.requirement(), reason.code(), "Replace this upload."))
                .toList();
        if (!old.isEmpty()) throw new Incomplete(old);
    }

    private static FieldError missing(Requirement requirement) {
        return new FieldError(
                "#/attachments/" + requirement.code(),
                "DOC_MISSING",
                requirement.name().en());
    }
}
