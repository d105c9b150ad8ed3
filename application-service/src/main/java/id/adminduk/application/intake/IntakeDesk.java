package id.adminduk.application.intake;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.application.calendar.Office;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.LivingTwins;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.linking.CaseLinks;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.straightthrough.StraightThrough;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens prefilled cases for partners' events and tells the families how to follow them.
@Component
class IntakeDesk {
    private static final Logger log = LoggerFactory.getLogger(IntakeDesk.class);

    private final CaseBook cases;
    private final CaseLinks links;
    private final Catalogue catalogue;
    private final Promise promise;
    private final TrackingDesk tracking;
    private final StraightThrough straightThrough;
    private final Notices notices;
    private final Office office;
    private final Clock clock;

    IntakeDesk(
            CaseBook cases,
            CaseLinks links,
            Catalogue catalogue,
            Promise promise,
            TrackingDesk tracking,
            StraightThrough straightThrough,
            Notices notices,
            Office office,
            Clock clock) {
        this.cases = cases;
        this.links = links;
        this.catalogue = catalogue;
        this.promise = promise;
        this.tracking = tracking;
        this.straightThrough = straightThrough;
        this.notices = notices;
        this.office = office;
        this.clock = clock;
    }

    /// One case per event, whatever arrives again.
    @Transactional(propagation = Propagation.MANDATORY)
    void open(List<ReportedBirth> births) {
        var fresh = withoutCase(births);
        if (fresh.isEmpty()) return;
        var now = clock.instant();
        var openings = fresh.stream()
                .map(birth -> new Opening(birth, blank(birth, now)))
                .toList();
        var twins = cases.livingTwins(openings.stream().map(Opening::blank).toList());
        var receipts = tracking.openNew(
                openings.stream().map(opening -> opening.blank().id()).toList());
        var firsts = new HashMap<UUID, UUID>();
        var filed = openings.stream()
                .map(opening -> filed(opening, twins, firsts, of(receipts, opening.blank()), now))
                .toList();
        var opened = straightThrough.passNew(filed, now);
        cases.write(opened);
        opened.stream()
                .map(Course::now)
                .filter(one -> firsts.containsKey(one.id()))
                .forEach(one -> links.link(
                        one,
                        Objects.requireNonNull(firsts.get(one.id())),
                        Mover.of(Actor.partner(
                                Objects.requireNonNull(one.origin().partnerId()))),
                        now));
        notices.opened(opened.stream()
                .map(Course::now)
                .flatMap(application -> tell(application, of(receipts, application)))
                .toList());
        opened.stream().map(Course::now).forEach(IntakeDesk::log);
    }

    private static void log(Application opened) {
        log.info(
                "case {} opened for partner event {}: {}",
                opened.id(),
                opened.origin().partnerEventId(),
                opened.stage());
    }

    private static TrackingReceipt of(Map<UUID, TrackingReceipt> receipts, Application application) {
        return Objects.requireNonNull(receipts.get(application.id()));
    }

    /// The first of those with the same event, unless it has its case already.
    private List<ReportedBirth> withoutCase(List<ReportedBirth> births) {
        var first = new LinkedHashMap<UUID, ReportedBirth>();
        births.forEach(birth -> first.putIfAbsent(birth.event().partnerEventId(), birth));
        cases.openedFor(first.keySet()).forEach(first::remove);
        return List.copyOf(first.values());
    }

    /// A birth, and the case it is to become.
    private record Opening(ReportedBirth birth, Application blank) {
        Mover partner() {
            return Mover.of(Actor.partner(birth.event().partnerId()));
        }
    }

    private Application blank(ReportedBirth birth, Instant now) {
        var event = birth.event();
        var origin = Origin.partner(event.partnerEventId(), event.partnerId());
        return Application.draft(UUID.randomUUID(), catalogue.get(Catalogue.BIRTH), origin, office.district(), now)
                .withForm(Form.of(birth.report()));
    }

    /// @param firsts grows by the cases this one is only told again of
    private Course filed(
            Opening opening, LivingTwins twins, Map<UUID, UUID> firsts, TrackingReceipt receipt, Instant now) {
        var birth = opening.birth();
        var noticed =
                isComplete(birth.report(), now) ? birth.check() : birth.check().with("REPORT_INCOMPLETE");
        boolean twin = twins.hasOrAdd(opening.blank());
        var checked = twin ? noticed.with(CaseLinks.DUPLICATE) : noticed;
        var partner = opening.partner();
        var draft = Course.opening(opening.blank().checked(checked), partner);
        var tracked = draft.now().tracked(receipt.trackingNo());
        var first = twin ? links.firstOf(tracked) : Optional.<Application>empty();
        if (first.isPresent()) {
            firsts.put(tracked.id(), first.get().id());
            return links.ended(draft, tracked, partner, now);
        }
        if (!birth.report().hasName()) return draft.take(tracked.awaitName(now), partner);
        var due = promise.dueAfter(now, catalogue.get(tracked.service(), tracked.serviceVersion()));
        return draft.take(tracked.submit(now, due), partner);
    }

    /// Only the name may be missing: a parent will give it. Anything else is for an officer to sort out.
    private boolean isComplete(BirthReport report, Instant now) {
        return BirthRules.wrongOrMissing(report, promise.dayOf(now)).stream()
                .allMatch(error ->
                        error.pointer().equals("#/child/name") && error.code().equals("field-required"));
    }

    private static Notices.Occasion occasionOf(Stage stage) {
        return switch (stage) {
            case WAITING_NAME -> Notices.Occasion.NAME_WANTED;
            case REGISTERING -> Notices.Occasion.APPROVED;
            case CANCELLED -> Notices.Occasion.LINKED;
            case DRAFT,
                    ENDORSING,
                    SUBMITTED,
                    NEEDS_FIX,
                    VERIFIED,
                    RETURNED,
                    AWAITING_SIGNATURE,
                    READY_FOR_PICKUP,
                    DELIVERED,
                    CLOSED,
                    REJECTED,
                    EXPIRED -> Notices.Occasion.RECEIVED;
        };
    }

    /// One message: whoever went straight through is told of the end, not of every step to it.
    private static Stream<Notices.Opened> tell(Application opened, TrackingReceipt receipt) {
        var occasion = occasionOf(opened.stage());
        return opened.form().contact().stream()
                .map(to -> new Notices.Opened(
                        opened.id(),
                        occasion,
                        receipt.trackingNo(),
                        receipt.pin(),
                        opened.filing().promisedAt(),
                        new Notices.Addressee(to.phone(), to.email())));
    }
}
