package id.adminduk.application.intake;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.partnerreview.PartnerChange;
import id.adminduk.application.partnerreview.PartnerChanges;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.residents.Registry;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import id.adminduk.kernel.messaging.TransientFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PartnerEventListener {
    private final Inbox inbox;
    private final Registry registry;
    private final Confidential confidential;
    private final IntakeDesk desk;
    private final PartnerChanges changes;

    PartnerEventListener(
            Inbox inbox, Registry registry, Confidential confidential, IntakeDesk desk, PartnerChanges changes) {
        this.inbox = inbox;
        this.registry = registry;
        this.confidential = confidential;
        this.desk = desk;
        this.changes = changes;
    }

    /// Whatever has come meanwhile is one transaction; the registry is asked about each event before it.
    @KafkaListener(topics = "adminduk.partner-event", batch = "true")
    void on(List<@Nullable EventMessage> messages) {
        inbox.eachOnce(messages, this::prepared, this::take);
    }

    /// Either a birth, or a later word about one.
    private record Arrived(
            @Nullable ReportedBirth birth, @Nullable PartnerChange change) {}

    /// An institution corrects only what it reported before, so cases are opened first.
    private void take(List<Arrived> arrived) {
        desk.open(
                arrived.stream().flatMap(one -> Stream.ofNullable(one.birth())).toList());
        changes.open(
                arrived.stream().flatMap(one -> Stream.ofNullable(one.change())).toList());
    }

    private Optional<Arrived> prepared(EventMessage message) {
        return reported(message)
                .map(birth -> new Arrived(birth, null))
                .or(() -> PartnerChange.of(message, confidential).map(change -> new Arrived(null, change)));
    }

    private Optional<ReportedBirth> reported(EventMessage message) {
        if (!message.type().equals(AcceptedEvent.TYPE)) return Optional.empty();
        var event = message.read(AcceptedEvent.class);
        if (!event.isBirth()) return Optional.empty();
        var report = confidential.open(message.aggregateId(), event.confidential(), BirthReport.class);
        return Optional.of(new ReportedBirth(event, report, checked(report)));
    }

    /// A case whose mother nobody looked up has no home office; so an event waits until the registry answers.
    private BirthCheck checked(BirthReport report) {
        var check = registry.ask(report);
        if (check.isAway()) throw new TransientFailure("identity-service is away");
        return check;
    }
}
