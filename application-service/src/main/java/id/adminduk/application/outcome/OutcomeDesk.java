package id.adminduk.application.outcome;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.CaseEffect;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.completion.Completion;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.outcome.Outcome.Change;
import id.adminduk.application.outcome.Outcome.Changed;
import id.adminduk.application.outcome.Outcome.Issued;
import id.adminduk.application.outcome.Outcome.Refused;
import id.adminduk.application.outcome.Outcome.Registered;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Follows an approved case to its end. The two topics have no order between them: a document may be known before its
/// registration.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeDesk {
    private static final Logger log = LoggerFactory.getLogger(OutcomeDesk.class);

    private final CaseBook cases;
    private final OutputRepository outputs;
    private final Completion completion;
    private final Notices notices;
    private final Clock clock;

    OutcomeDesk(CaseBook cases, OutputRepository outputs, Completion completion, Notices notices, Clock clock) {
        this.cases = cases;
        this.outputs = outputs;
        this.completion = completion;
        this.notices = notices;
        this.clock = clock;
    }

    /// All that became known together, case by case in its order. Deaths are noted first: they may concern the
    /// same cases.
    void follow(List<Outcome> outcomes) {
        cases.noteDeaths(deceased(outcomes), clock.instant());
        var found = cases.locked(outcomes.stream().map(Outcome::applicationId).collect(Collectors.toSet()));
        var courses = new HashMap<UUID, Course>();
        found.forEach((id, application) -> courses.put(id, Course.of(application)));
        for (var outcome : outcomes)
            courses.computeIfPresent(outcome.applicationId(), (_, course) -> after(outcome, course));
        cases.keepEffects(effects(outcomes));
        tell(
                outputs.keep(only(
                        Issued.class,
                        outcomes.stream()
                                .filter(one -> found.containsKey(one.applicationId()))
                                .toList())),
                found);
        cases.write(completion.advance(List.copyOf(courses.values()), Mover.of(Actor.DOCUMENTS)));
    }

    /// Open cases go to the officers of the nagari their people belong to now.
    void follow(RegionMoved move) {
        int cases = move.everybody()
                ? this.cases.reroute(move.fromCode(), move.toCode(), clock.instant())
                : this.cases.reroute(move.fromCode(), move.toCode(), move.residents(), clock.instant());
        log.info("{} open cases go from {} to {}", cases, move.fromCode(), move.toCode());
    }

    private static <T extends Outcome> List<T> only(Class<T> kind, List<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<UUID> deceased(List<Outcome> outcomes) {
        return only(Changed.class, outcomes).stream()
                .flatMap(changed -> changed.people().deceased().stream())
                .toList();
    }

    private static List<CaseEffect> effects(List<Outcome> outcomes) {
        return only(Registered.class, outcomes).stream()
                .map(effect -> new CaseEffect(effect.applicationId(), effect.childId(), effect.familyId()))
                .toList();
    }

    private Course after(Outcome outcome, Course course) {
        return switch (outcome) {
            case Registered _ -> registered(course);
            case Changed changed -> changed(changed.change(), course);
            case Refused refusal -> refused(refusal, course);
            case Issued _ -> course;
        };
    }

    /// Every family that is left gets a new card; where none is left there is nothing to wait for.
    private Course changed(Change effect, Course course) {
        var application = course.now();
        if (!application.service().equals(effect.service()) || !Command.REGISTER.allowedFrom(application.stage())) {
            log.info(
                    "case {} is {} when {} changes the registry",
                    application.id(),
                    application.stage(),
                    effect.service());
            return course;
        }
        cases.expectCards(application.id(), effect.openCards());
        return course.take(application.registered(clock.instant()), Mover.of(Actor.REGISTRY));
    }

    private Course registered(Course course) {
        var application = course.now();
        if (!Command.REGISTER.allowedFrom(application.stage())) {
            log.info("case {} is {} already when its registration arrives", application.id(), application.stage());
            return course;
        }
        return course.take(application.registered(clock.instant()), Mover.of(Actor.REGISTRY));
    }

    private Course refused(Refused refusal, Course course) {
        var application = course.now();
        if (!Command.RETURN.allowedFrom(application.stage())) {
            log.warn("case {} is {} when the registry refuses it", application.id(), application.stage());
            return course;
        }
        var reasons = refusal.reasons().stream().map(Reason::of).toList();
        var why = reasons.isEmpty() ? List.of(Reason.of("REFUSED")) : reasons;
        return course.take(application.refusedByRegistry(why, clock.instant()), Mover.of(Actor.REGISTRY));
    }

    /// Documents of one case that became known together are one message.
    private void tell(List<Issued> news, Map<UUID, Application> found) {
        var byCase = news.stream()
                .collect(Collectors.groupingBy(Issued::applicationId, LinkedHashMap::new, Collectors.toList()));
        notices.documentsReady(byCase.entrySet().stream()
                .flatMap(entry -> contactOf(found, entry.getKey())
                        .map(to -> new Notices.Ready(entry.getKey(), papers(entry.getValue()), to))
                        .stream())
                .toList());
    }

    private static Optional<Notices.Addressee> contactOf(Map<UUID, Application> found, UUID id) {
        return Objects.requireNonNull(found.get(id))
                .form()
                .contact()
                .map(to -> new Notices.Addressee(to.phone(), to.email()));
    }

    private static List<Notices.Paper> papers(List<Issued> issued) {
        return issued.stream()
                .map(one -> new Notices.Paper(
                        one.document().documentId(),
                        one.document().kind(),
                        one.document().number(),
                        one.pickup().link(),
                        one.pickup().pin()))
                .toList();
    }
}
