package id.adminduk.partner.status;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.partner.Births;
import id.adminduk.partner.PartnerCalls;
import id.adminduk.partner.RunningService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Two copies of the service change one event at the same time, one by its case and one by its documents: whoever
/// waited for the row must see what the other left there, its documents too.
@RunningService
class RivalTopicsIT {
    @Autowired
    private PartnerCalls calls;

    @Autowired
    private StatusDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService rivals = Executors.newVirtualThreadPerTaskExecutor();
    private UUID id;

    @BeforeEach
    void aBirthInReviewWithItsCard() throws Exception {
        id = UUID.fromString(
                json(calls.push(Births.message())).at("/partnerEventId").asString());
        moved(EventStatus.IN_REVIEW, 1);
        issue("KK");
    }

    @AfterEach
    void stop() {
        rivals.close();
    }

    @Test
    void theLastDocumentComesWhileTheCaseIsClosed() throws Exception {
        oneAfterTheOther(() -> issue("AKTA_KELAHIRAN"), this::close);
        assertThat(seen().at("/status").asString()).isEqualTo("DONE");
        assertThat(seen().at("/documents")).hasSize(2);
    }

    @Test
    void theCaseIsClosedWhileTheLastDocumentComes() throws Exception {
        oneAfterTheOther(this::close, () -> issue("AKTA_KELAHIRAN"));
        assertThat(seen().at("/status").asString()).isEqualTo("DONE");
    }

    @Test
    void aRefusalIsNotUndoneByWhoWaitedForIt() throws Exception {
        oneAfterTheOther(() -> moved(EventStatus.REFUSED, 3, "MOTHER_UNKNOWN"), () -> moved(EventStatus.IN_REVIEW, 2));
        assertThat(seen().at("/status").asString()).isEqualTo("REFUSED");
        assertThat(seen().at("/reasons/0").asString()).isEqualTo("MOTHER_UNKNOWN");
    }

    /// The first commits only once the second waits for the row.
    private void oneAfterTheOther(Runnable first, Runnable second) throws Exception {
        var changed = new CountDownLatch(1);
        var awaited = new CountDownLatch(1);
        Future<?> ahead = rivals.submit(() -> transaction.executeWithoutResult(_ -> {
            first.run();
            changed.countDown();
            within(awaited);
        }));
        within(changed);
        Future<?> behind = rivals.submit(second);
        await().until(this::somebodyWaitsForTheRow);
        awaited.countDown();
        ahead.get(10, TimeUnit.SECONDS);
        behind.get(10, TimeUnit.SECONDS);
    }

    private boolean somebodyWaitsForTheRow() {
        return jdbc.sql("""
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%partner_event%for update%'
            """).query(Integer.class).single() == 1;
    }

    private void issue(String kind) {
        var document =
                new IssuedDocument(kind, "1305-LU-20112026-0001", UUID.randomUUID(), "http://localhost:8080/v/x");
        desk.follow(List.of(new OfficeFact.Issued(id, document, 1, Instant.now())));
    }

    private void moved(EventStatus status, long sequence, String... reasons) {
        desk.follow(List.of(new OfficeFact.Moved(id, status, List.of(reasons), sequence)));
    }

    private void close() {
        desk.follow(List.of(new OfficeFact.Closed(id, 2)));
    }

    private JsonNode seen() throws Exception {
        return json(calls.get(HOSPITAL, EVENTS + "/" + id));
    }

    private static void within(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
