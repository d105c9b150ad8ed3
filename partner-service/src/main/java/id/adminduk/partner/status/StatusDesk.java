package id.adminduk.partner.status;

import id.adminduk.partner.delivery.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        events.findLocked(eventId).ifPresent(before -> keep(before, before.moved(status, reasons, sequence)));
    }

    @Transactional
    void closed(UUID eventId, Instant closedAt, long sequence) {
        events.findLocked(eventId).ifPresent(before -> keep(before, before.closed(closedAt, sequence)));
    }

    @Transactional
    void issued(UUID eventId, IssuedDocument document, int version, Instant issuedAt) {
        events.findLocked(eventId).ifPresent(progress -> {
            events.add(eventId, document, version, issuedAt);
            keep(progress, progress);
        });
    }

    /// A closed case whose documents keep us waiting is done all the same.
    @Scheduled(fixedDelayString = "PT10S")
    void settleOld() {
        for (var id : events.closedBefore(clock.instant().minus(Progress.PATIENCE))) {
            transaction.executeWithoutResult(
                    _ -> events.findLocked(id).ifPresent(progress -> keep(progress, progress)));
        }
    }

    /// Most facts change nothing and cost no further statement.
    private void keep(Progress before, Progress moved) {
        if (moved.equals(before) && !moved.awaitsDocuments()) return;
        var documents = queries.documentsOf(List.of(moved.id())).getOrDefault(moved.id(), List.of());
        var after = moved.settled(kinds(documents), clock.instant());
        if (after.equals(before)) return;
        events.save(after, clock.instant());
        if (after.status() == before.status()) return;
        log.info("partner event {} moved from {} to {}", after.id(), before.status(), after.status());
        var notice = new Notice(after.id(), after.receiptNo(), after.status(), after.reasons(), documents);
        notices.send(after.partnerId(), after.id(), after.status().noticeType(), notice);
    }

    private static Set<String> kinds(List<IssuedDocument> documents) {
        return documents.stream().map(IssuedDocument::kind).collect(Collectors.toSet());
    }
}
