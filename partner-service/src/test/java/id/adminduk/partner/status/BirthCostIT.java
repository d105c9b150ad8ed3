package id.adminduk.partner.status;

import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.partner.Births;
import id.adminduk.partner.OfficeFacts;
import id.adminduk.partner.PartnerCalls;
import id.adminduk.partner.RunningService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What births cost the database: a statement more is a decision, not an accident.
@RunningService
class BirthCostIT {
    private static final Logger STATEMENTS = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private PartnerCalls calls;

    @Autowired
    private OfficeListener listener;

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // keeps the thread's name
            super.append(event);
        }
    };
    private final List<@Nullable EventMessage> batch = new ArrayList<>();
    private final String me = Thread.currentThread().getName();

    @BeforeEach
    void anEndpoint() throws Exception {
        calls.put(HOSPITAL, "/v1/webhooks", Map.of("url", "http://127.0.0.1:1/"));
    }

    @AfterEach
    void quiet() {
        STATEMENTS.detachAppender(log);
        STATEMENTS.setLevel(null);
        STATEMENTS.setAdditive(true);
    }

    @Test
    void aBatchOfFactsCostsTheSameForOneBirthAndForTen() throws Exception {
        for (int births : List.of(1, 10)) {
            batch.clear();
            var events = pushed(births);
            events.forEach(this::wholeStory);
            listen();
            listener.on(batch);
            assertThat(statementsOf(me))
                    .as("statements for %d births", births)
                    .satisfiesExactly(
                            one -> assertThat(one).contains("insert into inbox"),
                            one -> assertThat(one).contains("from partner_event where id = any(?) order by id for up"),
                            one -> assertThat(one).contains("insert into partner_event_document"),
                            one -> assertThat(one).contains("from partner_event_document"),
                            one -> assertThat(one).contains("update partner_event"),
                            one -> assertThat(one).contains("insert into webhook_delivery"));
            quiet();
            for (var event : events) {
                assertThat(seen(event).at("/status").asString()).isEqualTo("DONE");
                assertThat(seen(event).at("/documents")).hasSize(2);
                assertThat(noticesOf(event)).containsExactlyInAnyOrder("partner-event.in-review", "partner-event.done");
            }
        }
    }

    @Test
    void factsThatChangeNothingCostTwoStatementsAndThoseThatAreNotOursNone() throws Exception {
        var event = pushed(1).getFirst();
        add(OfficeFacts.application("submitted", event), 1);
        listener.on(batch);
        batch.clear();
        add(OfficeFacts.application("verified", event), 2);
        add(OfficeFacts.application("approved", event), 3);
        document("numbered", event);
        listen();
        listener.on(batch);
        assertThat(statementsOf(me)).hasSize(2);
        batch.clear();
        document("numbered", event);
        document("superseded", event);
        log.list.clear();
        listener.on(batch);
        assertThat(statementsOf(me)).isEmpty();
    }

    @Test
    void aPushCostsSevenStatements() throws Exception {
        listen();
        calls.push(Births.message());
        var web = log.list.stream()
                .filter(event -> event.getFormattedMessage().contains("insert into partner_event ("))
                .map(ILoggingEvent::getThreadName)
                .findFirst()
                .orElseThrow();
        assertThat(statementsOf(web))
                .satisfiesExactly(
                        one -> assertThat(one).contains("from partner p left join partner_key k"),
                        one -> assertThat(one).contains("insert into signature_nonce"),
                        one -> assertThat(one).contains("insert into idempotency_key"),
                        one -> assertThat(one).contains("insert into partner_event"),
                        one -> assertThat(one).contains("insert into outbox"),
                        one -> assertThat(one).contains("insert into audit_entry"),
                        one -> assertThat(one).contains("update idempotency_key"));
    }

    private List<UUID> pushed(int births) throws Exception {
        var events = new ArrayList<UUID>();
        for (int i = 0; i < births; i++)
            events.add(UUID.fromString(
                    json(calls.push(Births.message())).at("/partnerEventId").asString()));
        return events;
    }

    /// Documents before the case they belong to.
    private void wholeStory(UUID event) {
        for (var kind : List.of("AKTA_KELAHIRAN", "KK"))
            add(OfficeFacts.issued(UUID.randomUUID(), event, kind, "1305-LU-20112026-0001"), 1);
        long sequence = 0;
        for (var fact : List.of("submitted", "verified", "approved", "closed"))
            add(OfficeFacts.application(fact, event), ++sequence);
    }

    private void document(String fact, UUID event) {
        var data = Map.<String, Object>of("documentId", UUID.randomUUID(), "partnerEventId", event);
        add(new OfficeFacts.Fact(OfficeFacts.DOCUMENT + "." + fact + ".v1", data), 1);
    }

    private void add(DomainEvent event, long sequence) {
        batch.add(new EventMessage(
                UUID.randomUUID(),
                event.type(),
                "test",
                UUID.randomUUID(),
                Instant.now(),
                sequence,
                JSON.writeValueAsBytes(event)));
    }

    private void listen() {
        log.list.clear();
        log.start();
        STATEMENTS.addAppender(log);
        STATEMENTS.setLevel(Level.DEBUG);
        STATEMENTS.setAdditive(false);
    }

    /// In their order; other threads' statements are not counted.
    private List<String> statementsOf(String thread) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(event -> event.getFormattedMessage().replaceAll("\\s+", " "))
                .filter(text -> text.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    private List<String> noticesOf(UUID event) {
        return jdbc.sql("select type from webhook_delivery where partner_event_id = :event")
                .param("event", event)
                .query(String.class)
                .list();
    }

    private JsonNode seen(UUID event) throws Exception {
        return json(calls.get(HOSPITAL, EVENTS + "/" + event));
    }
}
