package id.adminduk.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.post.OutgoingMessage.Cause;
import id.adminduk.kernel.test.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// A carrier that takes many messages in one go.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import({TestInfrastructure.class, BulkDeliveryIT.Setup.class})
@ActiveProfiles("test")
class BulkDeliveryIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        Carrier carrier() {
            return new Carrier();
        }
    }

    static class Carrier implements MessageSender.Bulk {
        private final List<List<String>> lots = new CopyOnWriteArrayList<>();

        @Override
        public Set<Channel> channels() {
            return EnumSet.allOf(Channel.class);
        }

        @Override
        public void sendAll(List<OutgoingMessage> messages) {
            var bodies = messages.stream().map(OutgoingMessage::body).toList();
            lots.add(bodies);
            if (bodies.contains("spoils")) throw new MessageSender.Undeliverable("not this one");
        }
    }

    @Autowired
    private MessageQueue queue;

    @Autowired
    private Carrier carrier;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void messagesWrittenTogetherLeaveTogether() {
        var ids = say("one", "two", "three");
        awaitStates(ids, "SENT", "SENT", "SENT");
        assertThat(carrier.lots.stream().filter(lot -> lot.contains("one")))
                .singleElement()
                .satisfies(lot -> assertThat(lot).containsExactlyInAnyOrder("one", "two", "three"));
    }

    @Test
    void theOneThatSpoilsTheLotFailsAlone() {
        var ids = say("fine", "spoils", "good");
        awaitStates(ids, "SENT", "FAILED", "SENT");
        assertThat(carrier.lots)
                .anySatisfy(lot -> assertThat(lot).hasSize(3).contains("spoils"))
                .contains(List.of("fine"), List.of("spoils"), List.of("good"));
    }

    private List<UUID> say(String... bodies) {
        var letters = Stream.of(bodies)
                .map(body -> OutgoingMessage.to(Channel.PHONE, "+6281234500009", "Kode", body))
                .map(message -> new MessageQueue.Queued(
                        message, Cause.of("code", message.id().toString(), Instant.now())))
                .toList();
        queue.add(letters);
        return letters.stream().map(letter -> letter.message().id()).toList();
    }

    private void awaitStates(List<UUID> ids, String... states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids.stream().map(this::state)).containsExactly(states));
    }

    private String state(UUID id) {
        return jdbc.sql("select state from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
