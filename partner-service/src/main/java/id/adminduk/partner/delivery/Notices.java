package id.adminduk.partner.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Puts a notice on its way in the transaction of the change it tells of. A partner without an endpoint asks for
/// itself.
@Service
public class Notices {
    private final DeliveryRepository deliveries;
    private final DeliveryWorker worker;
    private final JsonMapper json;
    private final Clock clock;

    Notices(DeliveryRepository deliveries, DeliveryWorker worker, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    record Body(String type, Instant timestamp, Object data) {}

    /// What one partner is told of one of its events.
    ///
    /// @param data ids, states and document numbers; never a person's data
    public record Notice(UUID partnerId, UUID partnerEventId, String type, Object data) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Notice> notices) {
        if (notices.isEmpty()) return;
        var now = clock.instant();
        boolean anyKept = deliveries.add(
                notices.stream().map(notice -> written(notice, now)).toList(), now);
        if (!anyKept) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.nudge();
            }
        });
    }

    private DeliveryRepository.NewDelivery written(Notice notice, Instant now) {
        return new DeliveryRepository.NewDelivery(
                UUID.randomUUID(),
                notice.partnerId(),
                notice.partnerEventId(),
                notice.type(),
                json.writeValueAsString(new Body(notice.type(), now, notice.data())));
    }
}
