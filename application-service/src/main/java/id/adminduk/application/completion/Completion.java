package id.adminduk.application.completion;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition.Medium;
import id.adminduk.application.completion.CardOrderRepository.Wanted;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes decided cases on when everything they lead to is there: one of documents alone is closed, one with cards lies
/// ready for its applicant (domain.md 3.7: PDFs now, cards later).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Completion {
    private static final String FAMILY_CARD = "KK";

    private final CaseBook cases;
    private final IssuedQueries documents;
    private final CardOrderRepository orders;
    private final DeliveryBook deliveries;
    private final Catalogue catalogue;
    private final Clock clock;

    Completion(
            CaseBook cases,
            IssuedQueries documents,
            CardOrderRepository orders,
            DeliveryBook deliveries,
            Catalogue catalogue,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.orders = orders;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The same courses, a step further where nothing is missing; their cases are locked.
    public List<Course> advance(List<Course> courses, Mover mover) {
        var waiting = courses.stream().map(Course::now).filter(this::waits).toList();
        if (waiting.isEmpty()) return courses;
        var documented = documented(waiting);
        var printed = printed(waiting.stream().filter(this::givesCards).toList(), documented, mover);
        return courses.stream()
                .map(course -> next(course, documented, printed, mover))
                .toList();
    }

    private Course next(Course course, Set<UUID> documented, Set<UUID> printed, Mover mover) {
        var application = course.now();
        var now = clock.instant();
        if (printed.contains(application.id()) && Command.MAKE_READY.allowedFrom(application.stage()))
            return course.take(application.makeReady(now), mover);
        if (documented.contains(application.id()) && !givesCards(application))
            return course.take(application.close(now), mover);
        return course;
    }

    /// Cases that lie ready already come here again when one of their cards was spoiled.
    private boolean waits(Application application) {
        return givesCards(application)
                ? application.stage() == Stage.AWAITING_SIGNATURE || application.stage() == Stage.READY_FOR_PICKUP
                : application.stage() == Stage.REGISTERING || application.stage() == Stage.AWAITING_SIGNATURE;
    }

    private boolean givesCards(Application application) {
        return !cardsOf(application).isEmpty();
    }

    private List<String> cardsOf(Application application) {
        return catalogue
                .get(application.service(), application.serviceVersion())
                .awaited(Medium.CARD);
    }

    /// Those that have all their documents, and all their cards printed.
    private Set<UUID> printed(List<Application> carded, Set<UUID> documented, Mover mover) {
        if (carded.isEmpty()) return Set.of();
        orders.order(
                carded.stream()
                        .flatMap(application ->
                                cardsOf(application).stream().map(kind -> new Wanted(application.id(), kind)))
                        .toList(),
                clock.instant());
        deliveries.expect(carded, mover);
        var unprinted = orders.unprinted(ids(carded));
        var ready = carded.stream()
                .filter(application -> documented.contains(application.id()) && !unprinted.contains(application.id()))
                .toList();
        deliveries.ready(ready, mover);
        return Set.copyOf(ids(ready));
    }

    private Set<UUID> documented(List<Application> waiting) {
        var issued = documents.countsOf(ids(waiting));
        var cards = familyCardsOf(waiting);
        return waiting.stream()
                .filter(application -> cards.containsKey(application.id()))
                .filter(application -> hasAll(
                        application,
                        issued.getOrDefault(application.id(), Map.of()),
                        cards.getOrDefault(application.id(), 0)))
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    /// A birth leads to one family card; how many another case leads to is known once the registry has changed.
    private Map<UUID, Integer> familyCardsOf(List<Application> waiting) {
        var cards = new HashMap<UUID, Integer>();
        var others = new ArrayList<UUID>();
        for (var application : waiting) {
            if (application.service().equals(Catalogue.BIRTH)) cards.put(application.id(), 1);
            else others.add(application.id());
        }
        if (!others.isEmpty()) cards.putAll(cases.expectedCards(others));
        return cards;
    }

    private boolean hasAll(Application application, Map<String, Integer> issued, int cards) {
        return catalogue.get(application.service(), application.serviceVersion()).awaited(Medium.SIGNED_PDF).stream()
                .allMatch(kind -> issued.getOrDefault(kind, 0) >= (kind.equals(FAMILY_CARD) ? cards : 1));
    }

    private static List<UUID> ids(Collection<Application> applications) {
        return applications.stream().map(Application::id).toList();
    }
}
