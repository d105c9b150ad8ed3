package id.adminduk.identity.newcomer;

import id.adminduk.identity.newcomer.Likely.Kind;
import id.adminduk.identity.newcomer.OpenNewcomer.Stage;
import id.adminduk.identity.suspicion.DuplicateRules;
import id.adminduk.identity.suspicion.DuplicateRules.Suspicion;
import id.adminduk.identity.suspicion.Suspect;
import id.adminduk.identity.suspicion.SuspectQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets nobody become a resident twice (docs/duplicates.md): who may be somebody the registry has, or whom another
/// decided case is about to enter, waits until an officer has said that they are two. Two such cases at one moment
/// wait for each other here, so that the second sees what the first has written.
@Component
public class NewcomerGuard {
    /// Why a case that would enter such a person is refused.
    public static final String REASON = "PERSON_MAY_BE_KNOWN";

    private final SuspectQueries residents;
    private final NewcomerRepository newcomers;
    private final DoubtRepository doubts;

    NewcomerGuard(SuspectQueries residents, NewcomerRepository newcomers, DoubtRepository doubts) {
        this.residents = residents;
        this.newcomers = newcomers;
        this.doubts = doubts;
    }

    /// Whether all of a case may enter now. Holds the caller's transaction against whoever is like them; called with
    /// the rows of the case locked and before any number is given.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayEnter(UUID application, List<Newcomer> people, Instant now) {
        if (people.isEmpty()) return true;
        newcomers.await(
                people.stream().flatMap(Newcomer::keys).sorted().distinct().toList());
        var known = new LinkedHashMap<OpenNewcomer, Newcomer>();
        boolean free = true;
        for (int position = 0; position < people.size(); position++) {
            var person = people.get(position);
            var open = newcomers.near(application, person);
            var like = like(application, person, open, Set.of(Stage.APPROVED));
            var own = own(application, position, person, open);
            own.forEach(before -> known.put(before, person));
            var cleared = own.stream()
                    .flatMap(before -> doubts.cleared(before.id()).stream())
                    .toList();
            like.removeIf(likely -> cleared.contains(likely.id()));
            if (like.isEmpty()) continue;
            note(application, position, Stage.REFUSED, person, like, now);
            free = false;
        }
        if (free) enter(application, known);
        return free;
    }

    /// What was decided stays with the resident they become; nobody is asked twice.
    private void enter(UUID application, Map<OpenNewcomer, Newcomer> known) {
        known.forEach((before, person) -> doubts.keep(before.id(), person.id()));
        newcomers.forget(application);
    }

    /// Those of a file who may be in an open case: they are not brought in beside it. Holds the caller's transaction
    /// against every case that would enter somebody now.
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> heldUp(List<Newcomer> people) {
        newcomers.awaitAll();
        return inOpenCases(people);
    }

    /// The same as a forecast.
    public Set<UUID> inOpenCases(List<Newcomer> people) {
        var open = newcomers.all();
        if (open.isEmpty()) return Set.of();
        var born = people.stream()
                .collect(Collectors.groupingBy(person -> person.birth().date()));
        return open.stream()
                .map(OpenNewcomer::person)
                .flatMap(waiting -> DuplicateRules.daysLike(waiting.birth().date()).stream()
                        .flatMap(day -> born.getOrDefault(day, List.of()).stream())
                        .filter(person -> person.sex() == waiting.sex())
                        .filter(person -> DuplicateRules.compare(person.suspect(), waiting.suspect())
                                .filter(Suspicion::stops)
                                .isPresent()))
                .map(Newcomer::id)
                .collect(Collectors.toSet());
    }

    /// People of a case that is handed in or changed: kept for other cases to meet, and compared with everybody.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Likely> consider(UUID application, List<Newcomer> people, Instant now) {
        var all = new ArrayList<Likely>();
        for (int position = 0; position < people.size(); position++) {
            var person = people.get(position);
            var open = newcomers.near(application, person);
            own(application, position, person, open);
            var like = like(application, person, open, Set.of(Stage.values()));
            note(application, position, Stage.SUBMITTED, person, like, now);
            all.addAll(like);
        }
        return all;
    }

    /// People of a decided case that waits for its numbers.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID application, List<Newcomer> people, Instant now) {
        for (int position = 0; position < people.size(); position++) {
            newcomers.save(application, position, Stage.APPROVED, people.get(position), now);
        }
    }

    /// The registry has refused the case, whatever the reason: others need not wait for it.
    public void refused(UUID application) {
        newcomers.refused(application);
    }

    /// The case has ended elsewhere.
    public void forget(UUID application) {
        newcomers.forget(application);
    }

    private List<OpenNewcomer> own(UUID application, int position, Newcomer person, List<OpenNewcomer> open) {
        var own = open.stream().filter(other -> other.is(application, position)).toList();
        own.stream().filter(before -> !person.toldAs(before.person())).forEach(before -> doubts.dropAll(before.id()));
        return own;
    }

    private List<Likely> like(UUID application, Newcomer person, List<OpenNewcomer> open, Set<Stage> stages) {
        var asked = person.suspect();
        var found = new ArrayList<Likely>();
        residents.like(asked).forEach(other -> compare(asked, other, Kind.RESIDENT, found));
        open.stream()
                .filter(other -> !other.application().equals(application) && stages.contains(other.stage()))
                .filter(other -> other.person().sex() == person.sex())
                .forEach(other -> compare(asked, other.person().suspect(other.id()), Kind.CASE, found));
        return found;
    }

    private static void compare(Suspect asked, Suspect other, Kind kind, List<Likely> found) {
        DuplicateRules.compare(asked, other)
                .filter(Suspicion::stops)
                .ifPresent(suspicion -> found.add(new Likely(kind, other.id(), suspicion)));
    }

    private void note(UUID application, int position, Stage stage, Newcomer person, List<Likely> like, Instant now) {
        var row = newcomers.save(application, position, stage, person, now);
        doubts.add(row, like, now);
    }
}
