package id.adminduk.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.notification.Notices;
import id.adminduk.application.post.OutgoingMessage.Cause;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "adminduk.messages.first-retry=50ms")
@Import({TestInfrastructure.class, MessageQueueIT.Carrier.class})
@ActiveProfiles("test")
class MessageQueueIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestConfiguration(proxyBeanMethods = false)
    static class Carrier {
        @Bean
        RecordingSender recordingSender() {
            return new RecordingSender();
        }
    }

    @Autowired
    private Notices notices;

    @Autowired
    private MessageQueue queue;

    @Autowired
    private MessageRepository messages;

    @Autowired
    private RecordingSender carrier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String phone = "+628" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);

    @Test
    void leavesAfterTheCommitAndOnlyThen() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            say("rolled back", "code");
            status.setRollbackOnly();
        });
        new TransactionTemplate(transactions).executeWithoutResult(_ -> say("committed", "code"));
        await().atMost(Duration.ofSeconds(2)).until(() -> carrier.triedTo(phone).size() == 1);
        assertThat(carrier.triedTo(phone).getFirst().body()).isEqualTo("committed");
    }

    @Test
    void theSameCauseIsToldOnce() {
        var application = UUID.randomUUID();
        var akta = new Notices.Paper(
                UUID.randomUUID(), "AKTA_KELAHIRAN", "1305-LU-20112026-0001", "http://localhost/d/x", "1234");
        var card = new Notices.Paper(UUID.randomUUID(), "KK", "130501******0001", "http://localhost/d/y", "5678");
        for (int i = 0; i < 3; i++) ready(application, akta);
        ready(application, card);
        await().atMost(PATIENCE).until(() -> carrier.triedTo(phone).size() >= 2);
        assertThat(carrier.triedTo(phone)).hasSize(2);
        assertThat(carrier.triedTo(phone))
                .extracting(OutgoingMessage::body)
                .anySatisfy(body -> assertThat(body)
                        .contains(
                                "Kutipan akta kelahiran 1305-LU-20112026-0001 sudah terbit",
                                "Birth certificate",
                                "PIN 1234"));
    }

    @Test
    void documentsKnownTogetherAreOneMessageWithALineForEach() {
        var akta = new Notices.Paper(
                UUID.randomUUID(), "AKTA_KELAHIRAN", "1305-LU-20112026-0001", "http://localhost/d/x", "1234");
        var card = new Notices.Paper(UUID.randomUUID(), "KK", "130501******0001", "http://localhost/d/y", "5678");
        ready(UUID.randomUUID(), akta, card);
        await().atMost(PATIENCE).until(() -> carrier.triedTo(phone).size() == 1);
        assertThat(carrier.triedTo(phone).getFirst().body()).startsWith("""
            Kutipan akta kelahiran 1305-LU-20112026-0001 sudah terbit. Unduh di http://localhost/d/x dengan PIN 1234.
            Kartu Keluarga 130501******0001 sudah terbit. Unduh di http://localhost/d/y dengan PIN 5678. Pengurusan gratis.
            """);
    }

    private void ready(UUID application, Notices.Paper... papers) {
        notices.documentsReady(
                List.of(new Notices.Ready(application, List.of(papers), new Notices.Addressee(phone, null))));
    }

    @Test
    void keepsNothingReadableAndForgetsTheTextOnceSent() {
        var id = say("secret text", "sealed");
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(id).get("state")));
        assertThat(row(id).get("content")).isNull();
        var recipient = new String((byte[]) row(id).get("recipient"), StandardCharsets.ISO_8859_1);
        assertThat(recipient).doesNotContain(phone);
    }

    @Test
    void triesAgainWithTheSameId() {
        var id = say("FAILS TWICE", "retry");
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(id).get("state")));
        assertThat(row(id).get("attempts")).isEqualTo(3);
        assertThat(carrier.triedTo(phone))
                .hasSize(3)
                .extracting(OutgoingMessage::id)
                .containsOnly(id);
    }

    @Test
    void givesUpWhatCannotBeDelivered() {
        var id = say("NEVER", "refused");
        await().atMost(PATIENCE).until(() -> "FAILED".equals(row(id).get("state")));
        assertThat(carrier.triedTo(phone))
                .extracting(OutgoingMessage::channel)
                .containsExactly(Channel.WHATSAPP, Channel.SMS);
    }

    @Test
    void goesBySmsWhereWhatsappDoesNotKnowTheNumber() {
        var id = say("NO WHATSAPP", "fallback");
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(id).get("state")));
        assertThat(carrier.triedTo(phone))
                .extracting(OutgoingMessage::channel)
                .containsExactly(Channel.WHATSAPP, Channel.SMS);
        assertThat(row(id).get("channel")).isEqualTo("SMS");
    }

    @Test
    void goesBySmsAfterAFewFailures() {
        var id = say("WHATSAPP BUSY", "fallback");
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(id).get("state")));
        assertThat(carrier.triedTo(phone))
                .extracting(OutgoingMessage::channel)
                .containsExactly(Channel.WHATSAPP, Channel.WHATSAPP, Channel.WHATSAPP, Channel.SMS);
    }

    /// The carrier took it and says later that it did not arrive.
    @Test
    void goesBySmsWhenTheCarrierSaysSoLater() {
        var later = Instant.now().plus(Duration.ofHours(1)); // out of the running postman's reach
        var message = OutgoingMessage.to(Channel.WHATSAPP, phone, "Kode", "second way");
        var route = new MessageQueue.Route(List.of(Channel.SMS), later, null);
        queue.add(List.of(new MessageQueue.Queued(
                message, new Cause("later/" + message.id(), "code", later.plusSeconds(60)), route)));
        jdbc.sql("update message set attempts = 1 where id = :id")
                .param("id", message.id())
                .update();
        messages.sent(List.of(message.id()), List.of(Channel.WHATSAPP), Instant.now());
        assertThat(row(message.id()).get("content")).as("kept for another way").isNotNull();
        queue.undelivered(message.id());
        await().atMost(PATIENCE).until(() -> carrier.triedTo(phone).size() == 1);
        assertThat(carrier.triedTo(phone).getFirst().channel()).isEqualTo(Channel.SMS);
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(message.id()).get("state")));
        assertThat(row(message.id()).get("content")).isNull();
        queue.delivered(message.id());
        assertThat(row(message.id()).get("state")).isEqualTo("DELIVERED");
    }

    @Test
    void isHeldUntilItsTime() {
        var later = Instant.now().plus(Duration.ofHours(1));
        var held = OutgoingMessage.to(Channel.PHONE, phone, "Kode", "held");
        queue.add(List.of(new MessageQueue.Queued(
                held, Cause.of("held", held.id().toString(), later), new MessageQueue.Route(List.of(), later, null))));
        say("not held", "code");
        await().atMost(PATIENCE).until(() -> !carrier.triedTo(phone).isEmpty());
        assertThat(carrier.triedTo(phone)).extracting(OutgoingMessage::body).containsExactly("not held");
        assertThat(row(held.id()).get("state")).isEqualTo("WAITING");
    }

    @Test
    void anOldCodeIsNotSent() {
        var message = OutgoingMessage.to(Channel.PHONE, phone, "Kode", "late");
        queue.add(
                message, new Cause("late/" + message.id(), "code", Instant.now().minusSeconds(1)));
        await().atMost(PATIENCE).until(() -> "EXPIRED".equals(row(message.id()).get("state")));
        assertThat(carrier.triedTo(phone)).isEmpty();
    }

    @Test
    void twoWorkersTakeAMessageOnce() {
        var later = Instant.now().plus(Duration.ofHours(1)); // out of the running postman's reach
        for (int i = 0; i < 8; i++) {
            var message = OutgoingMessage.to(Channel.EMAIL, phone, "s", "b");
            var cause = new Cause("race/" + message.id(), "code", later.plusSeconds(9));
            messages.add(List.of(new MessageQueue.Queued(message, cause)), later);
        }
        var taken = List.of(1, 2, 3, 4).parallelStream()
                .flatMap(_ -> messages.claim(List.of(Channel.EMAIL), later, Duration.ofMinutes(1), 3).stream())
                .map(claimed -> claimed.message().id())
                .toList();
        assertThat(taken).hasSize(8).doesNotHaveDuplicates();
    }

    private UUID say(String body, String notice) {
        var message = OutgoingMessage.to(Channel.PHONE, phone, "Kode", body);
        queue.add(message, Cause.of(notice, message.id().toString(), Instant.now()));
        return message.id();
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("select state, attempts, channel, recipient, content from message where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }
}
