package id.adminduk.application.partnerreview;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.naming.NamingDesk;
import id.adminduk.application.partnerreview.PartnerReview.State;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.RegistryAway;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets an officer decide what follows from an institution's later word, and does it where the case still allows.
@Component
class PartnerReviewDesk {
    /// The institution took its report back.
    private static final List<Reason> VOIDED = List.of(Reason.of("PARTNER_VOIDED"));

    private static final List<Reason> CORRECTED = List.of(Reason.of("PARTNER_AMENDED"));

    private final PartnerReviewRepository reviews;
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Registry registry;
    private final NamingDesk naming;
    private final AuditTrail audit;
    private final Clock clock;

    PartnerReviewDesk(
            PartnerReviewRepository reviews,
            CaseBook cases,
            Catalogue catalogue,
            Registry registry,
            NamingDesk naming,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.catalogue = catalogue;
        this.registry = registry;
        this.naming = naming;
        this.audit = audit;
        this.clock = clock;
    }

    /// A review, its case, and what would become of that.
    record Weighed(PartnerReview review, Application application, Proposal proposal, List<Difference> differences) {}

    @Transactional
    Weighed show(UUID id, CurrentUser officer) {
        var review = reviews.get(id);
        var application = cases.seenBy(review.applicationId(), officer);
        audit.record(AuditEntry.of("partner-review.viewed", "partner-review", id)
                .by(officer)
                .forCase(application.id()));
        return weighed(review, application);
    }

    private static Weighed weighed(PartnerReview review, Application application) {
        var report = review.report();
        List<Difference> differences = report == null ? List.of() : Difference.between(application.form(), report);
        return new Weighed(review, application, Proposal.of(review, application), differences);
    }

    /// What the registry says about the people of a corrected report, asked before the transaction; nothing where no
    /// form changes.
    @Nullable
    RegistryCheck ask(UUID id, CurrentUser officer) {
        var review = reviews.get(id);
        var application = cases.seenBy(review.applicationId(), officer);
        if (Proposal.of(review, application) != Proposal.REPLACE_FORM) return null;
        var service = catalogue.get(application.service(), application.serviceVersion());
        var check = registry.ask(application.id(), service, corrected(review, application), null);
        if (check.isAway()) throw new RegistryAway();
        return check;
    }

    @Transactional
    Weighed accept(UUID id, @Nullable RegistryCheck check, CurrentUser officer, IfMatch match) {
        var review = reviews.get(id);
        var application = cases.lockedForDecision(review.applicationId(), officer);
        var now = clock.instant();
        var decided = decide(id, State.ACCEPTED, null, officer, match, now);
        var after = follow(decided, application, check, Mover.of(officer), now);
        reviews.flag(after.id());
        return weighed(decided, after);
    }

    /// The case stays as it is.
    ///
    /// @param note why, for whoever looks later
    @Transactional
    Weighed dismiss(UUID id, String note, CurrentUser officer, IfMatch match) {
        var review = reviews.get(id);
        var application = cases.lockedForDecision(review.applicationId(), officer);
        var now = clock.instant();
        var decided = decide(id, State.DISMISSED, note, officer, match, now);
        var after = cases.change(application, "DISMISS_" + decided.kind(), Mover.of(officer), now);
        reviews.flag(after.id());
        return weighed(decided, after);
    }

    /// As it stands now that nobody else can change its case.
    private PartnerReview decide(
            UUID id, State decision, @Nullable String note, CurrentUser officer, IfMatch match, Instant now) {
        var current = reviews.get(id);
        var decided = current.decided(decision, Mover.of(officer).actor());
        match.require(current.version());
        reviews.decide(decided, note, now);
        return decided;
    }

    private Application follow(
            PartnerReview review, Application application, @Nullable RegistryCheck check, Mover mover, Instant now) {
        return switch (Proposal.of(review, application)) {
            case REPLACE_FORM -> replace(review, application, Objects.requireNonNull(check), mover, now);
            case END_CASE -> {
                boolean cancels = Command.CANCEL.allowedFrom(application.stage());
                yield cases.record(
                        application,
                        cancels ? application.cancel(VOIDED, now) : application.reject(VOIDED, now),
                        mover);
            }
            case ASK_FOR_FIX -> throw new PartnerReviewRefused.NotTheirs();
            case CORRECT_RECORDS, CANCEL_AKTA, NOTHING ->
                cases.change(application, "ACCEPT_" + review.kind(), mover, now);
        };
    }

    /// A verified case is verified anew: whoever verified it read something else.
    private Application replace(
            PartnerReview review, Application application, RegistryCheck check, Mover mover, Instant now) {
        var form = corrected(review, application);
        var amended = cases.change(cases.checked(application.withForm(form), check), "ACCEPT_AMENDMENT", mover, now);
        if (amended.stage() == Stage.VERIFIED) {
            var asked = cases.record(amended, amended.requestFix(CORRECTED, now), mover);
            return cases.record(asked, asked.resubmit(now), mover);
        }
        var report = BirthReport.of(form);
        if (amended.stage() == Stage.WAITING_NAME && report.hasName()) {
            naming.give(amended, form.at("/child/name").asString(), mover);
            return cases.get(amended.id());
        }
        return amended;
    }

    /// The institution's report; a name it does not tell was given by a parent, and stays.
    private static Form corrected(PartnerReview review, Application application) {
        var form = Objects.requireNonNull(review.report());
        var name = application.form().at("/child/name").asString("");
        var report = BirthReport.of(form);
        return report.hasName() || name.isEmpty() ? form : Form.of(report.named(name));
    }
}
