package id.adminduk.application.delivery;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.delivery.Parcel.Move;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to deliveries: a step as state, row of its history, event, audit entry and news to the applicant, in
/// the
/// caller's transaction. Cases are locked before their deliveries.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeliveryBook {
    private final DeliveryRepository deliveries;
    private final CaseBook cases;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final DeliveryNews news;
    private final Clock clock;

    DeliveryBook(
            DeliveryRepository deliveries,
            CaseBook cases,
            Outbox outbox,
            AuditTrail audit,
            DeliveryNews news,
            Clock clock) {
        this.deliveries = deliveries;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// These deliveries, locked with their cases; one that is missing is no delivery.
    public List<Parcel> locked(Collection<UUID> ids) {
        var applications = Set.copyOf(deliveries.casesOf(ids));
        if (applications.size() < Set.copyOf(ids).size()) throw new NotFound();
        return ofCases(cases.locked(applications).values());
    }

    public Parcel locked(UUID id) {
        return locked(List.of(id)).getFirst();
    }

    /// What a courier has on a list, in that state.
    public List<Parcel> lockedOnList(UUID list, DeliveryState state) {
        return ofCases(cases.locked(deliveries.casesOnList(list, state)).values());
    }

    /// The deliveries of cases that are locked already.
    public List<Parcel> ofCases(Collection<Application> applications) {
        var byId = applications.stream().collect(Collectors.toMap(Application::id, Function.identity()));
        return deliveries.lockedOf(byId.keySet()).stream()
                .map(delivery -> new Parcel(Objects.requireNonNull(byId.get(delivery.applicationId())), delivery))
                .toList();
    }

    /// What the applicant of a case wants, also where nobody chose yet.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Delivery wantedFor(Application application) {
        return deliveries
                .of(application.id())
                .orElseGet(
                        () -> Delivery.of(application.id(), application.state().at()));
    }

    /// The delivery of a case that is locked already; begun with the office's counter where nobody chose.
    public Parcel begun(Application application) {
        return begun(List.of(application), clock.instant()).getFirst();
    }

    private List<Parcel> begun(List<Application> applications, Instant now) {
        var found = new ArrayList<>(ofCases(applications));
        var known = found.stream().map(parcel -> parcel.application().id()).collect(Collectors.toSet());
        var fresh = applications.stream()
                .filter(application -> !known.contains(application.id()))
                .map(application -> new Parcel(application, Delivery.of(application.id(), now)))
                .toList();
        deliveries.insert(fresh.stream().map(Parcel::delivery).toList());
        found.addAll(fresh);
        return found;
    }

    /// The registry has changed: cards of these cases will be printed.
    public void expect(List<Application> applications, Mover mover) {
        if (applications.isEmpty()) return;
        var now = clock.instant();
        write(begun(applications, now).stream()
                .filter(parcel ->
                        DeliveryStep.EXPECT.allowedFrom(parcel.delivery().state()))
                .map(parcel -> parcel.to(parcel.delivery().expected(now), DeliveryStep.EXPECT, mover, null))
                .toList());
    }

    /// All cards of these cases are printed.
    public void ready(List<Application> applications, Mover mover) {
        if (applications.isEmpty()) return;
        var now = clock.instant();
        write(ofCases(applications).stream()
                .filter(parcel ->
                        DeliveryStep.MAKE_READY.allowedFrom(parcel.delivery().state()))
                .map(parcel -> parcel.to(parcel.delivery().ready(now), DeliveryStep.MAKE_READY, mover, null))
                .toList());
    }

    /// A card turned out to be spoiled; what has left the office cannot be printed again.
    public void printAgain(Application application, Mover mover, String reason) {
        var now = clock.instant();
        write(ofCases(List.of(application)).stream()
                .filter(parcel -> parcel.delivery().state() != DeliveryState.PRINTING)
                .map(parcel -> parcel.to(parcel.delivery().printAgain(now), DeliveryStep.PRINT_AGAIN, mover, reason))
                .toList());
    }

    /// The owner has the cards, and with that the case ends.
    public void handOver(Parcel parcel, Mover mover, String proof) {
        var now = clock.instant();
        write(List.of(parcel.to(parcel.delivery().handedOver(now), DeliveryStep.HAND_OVER, mover, proof)));
        var delivered =
                Course.of(parcel.application()).take(parcel.application().handOver(now), mover);
        cases.write(List.of(delivered.take(delivered.now().close(now), mover)));
    }

    /// Everything that happened, in a handful of statements.
    public void write(List<Move> moves) {
        if (moves.isEmpty()) return;
        deliveries.update(moves.stream().map(Move::after).toList());
        deliveries.addSteps(moves);
        outbox.publish(
                DeliveryMoved.TOPIC,
                moves.stream()
                        .filter(DeliveryBook::moves)
                        .map(DeliveryBook::announced)
                        .toList());
        audit.record(moves.stream().map(DeliveryBook::audited).toList());
        deliveries.keepPins(news.tell(moves));
    }

    private static boolean moves(Move move) {
        return move.after().state() != move.before().delivery().state();
    }

    private static Outbox.Announcement announced(Move move) {
        var after = move.after();
        var region = move.before().application().region();
        return new Outbox.Announcement(
                after.id(),
                after.version(),
                new DeliveryMoved(after.id(), after.choice().mode(), after.state(), region, after.since()));
    }

    private static AuditEntry audited(Move move) {
        var entry = AuditEntry.of(
                        "delivery." + move.step().name().toLowerCase(Locale.ROOT),
                        "delivery",
                        move.after().id())
                .forCase(move.after().applicationId());
        var signed = move.mover().sign(entry);
        return move.reason() == null ? signed : signed.because(move.reason());
    }
}
