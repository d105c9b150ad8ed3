package id.adminduk.partner.status;

import static java.util.stream.Collectors.groupingBy;

import id.adminduk.partner.delivery.Notices;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows what the office does with a reported event, and tells the partner whenever its status changes.
@Service
class StatusDesk {
    private static final Logger log = LoggerFactory.getLogger(StatusDesk.class);

    private final StatusRepository events;
    private final StatusQueries queries;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatusDesk(
            StatusRepository events,
            StatusQueries queries,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param documents numbers and addresses a partner may pass on to the family
    record Notice(
            UUID partnerEventId,
            String receiptNo,
            EventStatus status,
            List<String> reasons,
            List<IssuedDocument> documents) {}

    /// Applies what the office announced, in its order, to the events it is about.
    @Transactional
    void follow(List<OfficeFact> facts) {
        var known = events.findLocked(
                facts.stream().map(OfficeFact::event).distinct().toList());
        var ours =
                facts.stream().filter(fact -> known.containsKey(fact.event())).collect(groupingBy(OfficeFact::event));
        events.add(ours.values().stream()
                .flatMap(List::stream)
                .filter(OfficeFact.Issued.class::isInstance)
                .map(OfficeFact.Issued.class::cast)
                .toList());
        var heard = clock.instant();
        keep(known.values().stream()
                .map(before -> Course.of(before, ours.getOrDefault(before.id(), List.of()), heard))
                .toList());
    }

    /// A closed case whose documents keep us waiting is done all the same.
    @Scheduled(fixedDelayString = "PT10S")
    void settleOld() {
        var waiting = events.closedBefore(clock.instant().minus(Progress.PATIENCE));
        if (waiting.isEmpty()) return;
        transaction.executeWithoutResult(_ -> keep(events.findLocked(waiting).values().stream()
                .map(before -> Course.of(before, List.of(), clock.instant()))
                .toList()));
    }

    /// Most facts change nothing and cost no further statement.
    private void keep(List<Course> courses) {
        var moving = courses.stream().filter(Course::mayChange).toList();
        if (moving.isEmpty()) return;
        var now = clock.instant();
        var documents = queries.documentsOf(
                moving.stream().map(course -> course.before().id()).toList());
        var settled = moving.stream()
                .map(course ->
                        course.settled(documents.getOrDefault(course.before().id(), List.of()), now))
                .filter(Course::changed)
                .toList();
        events.save(settled.stream().map(Course::now).toList(), now);
        notices.send(settled.stream()
                .flatMap(course ->
                        tell(course, documents.getOrDefault(course.before().id(), List.of())))
                .toList());
    }

    private static Stream<Notices.Notice> tell(Course course, List<IssuedDocument> documents) {
        if (!course.stops().isEmpty())
            log.info(
                    "partner event {} moved from {} to {}",
                    course.before().id(),
                    course.before().status(),
                    course.now().status());
        return course.stops().stream()
                .map(stop -> new Notices.Notice(
                        stop.partnerId(),
                        stop.id(),
                        stop.status().noticeType(),
                        new Notice(stop.id(), stop.receiptNo(), stop.status(), stop.reasons(), documents)));
    }
}
