package id.adminduk.partner.status;

import id.adminduk.partner.delivery.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    @Transactional
    void moved(UUID eventId, EventStatus status, List<String> reasons, long sequence) {
        change(eventId, progress -> progress.moved(status, reasons, sequence));
    }

    @Transactional
    void closed(UUID eventId, Instant closedAt, long sequence) {
        change(eventId, progress -> progress.closed(closedAt, sequence, clock.instant()));
    }

    @Transactional
    void issued(UUID eventId, IssuedDocument document, int version, Instant issuedAt) {
        if (events.findLocked(eventId).isEmpty()) return;
        events.add(eventId, document, version, issuedAt);
        change(eventId, progress -> progress.settled(clock.instant()));
    }

    /// A closed case whose documents keep us waiting is done all the same.
    @Scheduled(fixedDelayString = "PT10S")
    void settleOld() {
        for (var id : events.closedBefore(clock.instant().minus(Progress.PATIENCE))) {
            transaction.executeWithoutResult(_ -> change(id, progress -> progress.settled(clock.instant())));
        }
    }

    private void change(UUID eventId, UnaryOperator<Progress> step) {
        var before = events.findLocked(eventId).orElse(null);
        if (before == null) return; // an event of another installation, or none of ours
        var after = step.apply(before);
        if (after.equals(before)) return;
        events.save(after, clock.instant());
        if (after.status() == before.status()) return;
        log.info("partner event {} moved from {} to {}", eventId, before.status(), after.status());
        var documents = queries.documentsOf(List.of(eventId)).getOrDefault(eventId, List.of());
        var notice = new Notice(eventId, after.receiptNo(), after.status(), after.reasons(), documents);
        notices.send(after.partnerId(), eventId, after.status().noticeType(), notice);
    }
}
