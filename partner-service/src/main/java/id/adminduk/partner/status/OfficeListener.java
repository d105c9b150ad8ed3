package id.adminduk.partner.status;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what the office does with reported events and which documents it issues. Partners are told of it, nobody waits
/// for it: the broker is asked to gather what comes within 200 ms, of both topics, and that costs one transaction.
@Component
class OfficeListener {
    private final StatusDesk desk;
    private final Inbox inbox;

    OfficeListener(StatusDesk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {"adminduk.application", "adminduk.document"},
            batch = "true",
            properties = {"fetch.min.bytes=1000000", "fetch.max.wait.ms=200", "max.poll.records=200"})
    void on(List<@Nullable EventMessage> messages) {
        inbox.eachOnce(messages, OfficeFact::of, desk::follow);
    }
}
