package id.adminduk.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/// Several events at once, and the relay that sends them.
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class OutboxIT {
    private static final String TOPIC = "adminduk.parcel";
    private static final String TYPE = TOPIC + ".moved.v1";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestEvents events;

    record Moved(int step) implements DomainEvent {
        @Override
        public String type() {
            return TYPE;
        }
    }

    @Test
    void severalEventsPublishedTogetherLeaveInTheirOrder() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> outbox.publish(
                TOPIC,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(step -> new Outbox.Announcement(id, step, new Moved(step)))
                        .toList()));
        await().until(() -> events.all(TOPIC, TYPE, id).size() == 5);
        assertThat(events.all(TOPIC, TYPE, id))
                .extracting(EventMessage::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void anEventOfAnotherTopicIsRefused() {
        var foreign = List.of(new Outbox.Announcement(UUID.randomUUID(), 1, new Moved(1)));
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> outbox.publish("adminduk.other", foreign)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRelayThatHoldsTheFenceDoesNotRaiseItAgain() {
        sendAndAwaitOne();
        long fence =
                jdbc.sql("select fence from outbox_relay").query(Long.class).single();
        sendAndAwaitOne();
        assertThat(jdbc.sql("select fence from outbox_relay").query(Long.class).single())
                .isEqualTo(fence);
    }

    private void sendAndAwaitOne() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, id, 1, new Moved(1)));
        events.next(TOPIC, TYPE, id);
    }
}
