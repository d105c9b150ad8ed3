package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationEvent;
import id.adminduk.application.lifecycle.ApplicationRefused;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.lifecycle.Transition;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to cases for the other features: who may see one, and recording a move as state, history, event and
/// audit entry
/// in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBook {
    private static final Logger log = LoggerFactory.getLogger(CaseBook.class);

    private final ApplicationRepository applications;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Confidential confidential;

    CaseBook(ApplicationRepository applications, Outbox outbox, AuditTrail audit, Confidential confidential) {
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.confidential = confidential;
    }

    public Application open(Application draft, Mover mover) {
        applications.insert(draft);
        return recorded(draft, "OPEN", null, mover, draft.state().at());
    }

    /// The case for a change by somebody who may see it, locked; a foreign case is no case.
    public Application lockedFor(UUID id, CurrentUser user) {
        var found = applications.locked(id);
        requireSeen(user, found);
        return found;
    }

    /// The same for what only the applicant's side does: the applicant, or the counter where it filed the case for
    /// them.
    public Application lockedForApplicant(UUID id, CurrentUser user) {
        var found = lockedFor(id, user);
        if (!Visibility.actsForApplicant(user, found)) throw new NotFound();
        return found;
    }

    /// The same for an officer's decision: never about their own family.
    public Application lockedForDecision(UUID id, CurrentUser officer) {
        var found = lockedFor(id, officer);
        if (Visibility.concerns(officer, found)) throw new ApplicationRefused.ConflictOfInterest();
        return found;
    }

    /// The case for a change by the system itself, locked.
    public Application locked(UUID id) {
        return applications.locked(id);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Application seenBy(UUID id, CurrentUser user) {
        var found = applications.get(id);
        requireSeen(user, found);
        return found;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Application get(UUID id) {
        return applications.get(id);
    }

    public Optional<UUID> findByPartnerEvent(UUID partnerEventId) {
        return applications.findByPartnerEvent(partnerEventId);
    }

    /// The case with what the registry says, and with what our own books say: another living case about the same event.
    public Application checked(Application application, RegistryCheck check) {
        return application.checked(hasTwin(application) ? check.with("DUPLICATE_APPLICATION") : check);
    }

    /// Whether another living case is about the same event.
    public boolean hasTwin(Application application) {
        return applications.hasTwin(application);
    }

    /// A move: the next state, its history row, its event and its audit entry.
    public Application record(Application before, Transition move, Mover mover) {
        var next = move.next();
        var saved = saysTheSame(before, next) ? applications.move(next) : applications.update(next);
        var at = move.next().state().at();
        if (move.event() != null) outbox.publish(ApplicationEvent.TOPIC, saved.id(), saved.version(), move.event());
        return recorded(saved, move.command().name(), before.stage(), mover, at);
    }

    /// A change that moves nothing: another form, a tracking number, a fresh answer of the registry.
    public Application change(Application changed, String what, Mover mover, Instant now) {
        return recorded(applications.update(changed), what, changed.stage(), mover, now);
    }

    /// Approval carries the decided form to the registry, sealed for this case.
    public Application approve(Application verified, Mover approver, Instant now) {
        return record(
                verified,
                verified.approve(approver.actor(), confidential.seal(verified.id(), verified.form()), now),
                approver);
    }

    /// Whom the registry created; kept beside the case whatever its state.
    public void keepEffect(UUID id, UUID childId, UUID familyId) {
        applications.keepEffect(id, childId, familyId);
    }

    /// How many family cards the case leads to.
    public void expectCards(UUID id, int cards) {
        applications.expectCards(id, cards);
    }

    /// The same number, once the registry has told it.
    public OptionalInt expectedCards(UUID id) {
        return applications.expectedCards(id);
    }

    /// Applicants who died: officers see it on every case of theirs that is still open (domain.md 3.6, Death).
    public void noteDeaths(Collection<UUID> people, Instant now) {
        if (people.isEmpty()) return;
        for (var id : applications.openCasesOf(people)) {
            applications.noteDeathOfApplicant(id, now);
            change(applications.locked(id), "APPLICANT_DIED", Mover.of(Actor.REGISTRY), now);
        }
    }

    private static boolean saysTheSame(Application before, Application next) {
        return next.form().equals(before.form()) && Objects.equals(next.check(), before.check());
    }

    private static void requireSeen(CurrentUser user, Application found) {
        if (Visibility.sees(user, found)) return;
        log.warn("{} asked for case {}, which is not theirs to see", user.subject(), found.id());
        throw new NotFound();
    }

    private Application recorded(Application saved, String command, @Nullable Stage from, Mover mover, Instant at) {
        applications.addHistory(saved, command, from, mover.actor(), at);
        var action = "application." + command.toLowerCase(Locale.ROOT);
        audit.record(
                mover.sign(AuditEntry.of(action, "application", saved.id())).forCase(saved.id()));
        log.info("case {} {} by {}: {}", saved.id(), command, mover.actor().value(), saved.stage());
        return saved;
    }
}
