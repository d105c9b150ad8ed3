package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationEvent;
import id.adminduk.application.lifecycle.ApplicationRefused;
import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.lifecycle.Transition;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to cases for the other features: who may see one, and recording a move as state, history, event
/// and audit entry in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBook {
    private static final Logger log = LoggerFactory.getLogger(CaseBook.class);

    private final ApplicationRepository applications;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Confidential confidential;
    private final CaseClocks clocks;
    private final List<CaseWatcher> watchers;

    CaseBook(
            ApplicationRepository applications,
            Outbox outbox,
            AuditTrail audit,
            Confidential confidential,
            CaseClocks clocks,
            List<CaseWatcher> watchers) {
        this.applications = applications;
        this.clocks = clocks;
        this.outbox = outbox;
        this.audit = audit;
        this.confidential = confidential;
        this.watchers = List.copyOf(watchers);
    }

    public Application open(Application draft, Mover mover) {
        return written(Course.opening(draft, mover));
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

    /// Several of them, locked in the order of their ids; one that is missing is no case.
    public Map<UUID, Application> locked(Collection<UUID> ids) {
        var found = applications.locked(ids);
        if (!found.keySet().containsAll(ids)) throw new NotFound();
        return found;
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

    /// Those of these events that have a case already.
    public Set<UUID> openedFor(Collection<UUID> partnerEvents) {
        return applications.openedFor(partnerEvents);
    }

    /// The events living cases are about, among those these new cases are about.
    public LivingTwins livingTwins(Collection<Application> cases) {
        return applications.livingTwins(cases);
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
        return written(Course.of(before).take(move, mover));
    }

    /// A change that moves nothing: another form, a tracking number, a fresh answer of the registry.
    public Application change(Application changed, String what, Mover mover, Instant now) {
        return written(Course.of(changed).change(changed, what, mover, now));
    }

    /// Approval carries the decided form to the registry, sealed for this case.
    public Application approve(Application verified, Mover approver, Instant now) {
        return record(verified, approval(verified, approver, now), approver);
    }

    /// The same as a step among others.
    public Course approved(Course verified, Mover approver, Instant now) {
        return verified.take(approval(verified.now(), approver, now), approver);
    }

    private Transition approval(Application verified, Mover approver, Instant now) {
        return verified.approve(approver.actor(), confidential.seal(verified.id(), verified.form()), now);
    }

    /// Whom the registry created; kept beside the case whatever its state.
    public void keepEffects(List<CaseEffect> effects) {
        applications.keepEffects(effects);
    }

    /// How many family cards the case leads to.
    public void expectCards(UUID id, int cards) {
        applications.expectCards(id, cards);
    }

    /// The same numbers, where the registry has told them.
    public Map<UUID, Integer> expectedCards(Collection<UUID> ids) {
        return applications.expectedCards(ids);
    }

    /// Applicants who died: officers see it on every case of theirs that is still open (domain.md 3.6, Death).
    public void noteDeaths(Collection<UUID> people, Instant now) {
        if (people.isEmpty()) return;
        for (var id : applications.openCasesOf(people)) {
            applications.noteDeathOfApplicant(id, now);
            change(applications.locked(id), "APPLICANT_DIED", Mover.of(Actor.REGISTRY), now);
        }
    }

    /// Open cases of a nagari that has ended; answers how many go to its successor.
    public int reroute(RegionCode from, RegionCode to, Instant now) {
        return reroute(applications.openCasesIn(from), to, now);
    }

    /// The same for those of these people, where the nagari goes on without them.
    public int reroute(RegionCode from, RegionCode to, Collection<UUID> people, Instant now) {
        return reroute(applications.openCasesIn(from, people), to, now);
    }

    private int reroute(List<UUID> open, RegionCode to, Instant now) {
        for (var id : open) change(applications.locked(id).inRegion(to), "REGION_MOVED", Mover.of(Actor.REGISTRY), now);
        return open.size();
    }

    /// Everything that happened on these courses, whatever their number, in a handful of statements.
    public void write(List<Course> courses) {
        wrote(courses);
    }

    private List<Course> wrote(List<Course> courses) {
        var wound = clocks.wind(
                courses.stream().filter(course -> !course.steps().isEmpty()).toList());
        var moved = wound.courses();
        if (moved.isEmpty()) return courses;
        applications.write(moved);
        applications.addHistory(moved);
        clocks.keep(wound);
        var events = moved.stream().flatMap(this::announcements);
        outbox.publish(
                ApplicationEvent.TOPIC,
                Stream.concat(events, wound.told().stream()).toList());
        audit.record(moved.stream().flatMap(Course::auditEntries).toList());
        watchers.forEach(watcher -> watcher.written(moved));
        moved.forEach(course -> log.info("case {}", course.summary()));
        return moved;
    }

    private Application written(Course course) {
        return wrote(List.of(course)).getFirst().now();
    }

    private Stream<Outbox.Announcement> announcements(Course course) {
        return course.steps().stream()
                .filter(step -> step.event() != null)
                .map(step -> new Outbox.Announcement(
                        step.after().id(),
                        step.after().version(),
                        told(course.now(), Objects.requireNonNull(step.event()))));
    }

    /// A partner's case that waits for an officer tells the registry of whom it is: nobody else does before it is
    /// verified.
    private ApplicationEvent told(Application now, ApplicationEvent event) {
        return event instanceof ApplicationEvent.Submitted submitted
                        && now.stage() == Stage.SUBMITTED
                        && now.origin().channel() == Channel.PARTNER
                ? submitted.telling(confidential.seal(now.id(), now.form()))
                : event;
    }

    private static void requireSeen(CurrentUser user, Application found) {
        if (Visibility.sees(user, found)) return;
        log.warn("{} asked for case {}, which is not theirs to see", user.subject(), found.id());
        throw new NotFound();
    }
}
