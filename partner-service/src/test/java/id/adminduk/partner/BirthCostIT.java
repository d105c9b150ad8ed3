package id.adminduk.partner;

import static id.adminduk.partner.OfficeFacts.APPLICATION;
import static id.adminduk.partner.OfficeFacts.DOCUMENT;
import static id.adminduk.partner.OfficeFacts.application;
import static id.adminduk.partner.OfficeFacts.issued;
import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// What the office's facts about one birth cost the database: a statement more is a decision, not an accident.
@RunningService
class BirthCostIT {
    private static final Logger STATEMENTS = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final UUID application = UUID.randomUUID();
    private UUID id;

    @BeforeEach
    void aPush() throws Exception {
        calls.put(HOSPITAL, "/v1/webhooks", Map.of("url", "http://127.0.0.1:1/"));
        id = UUID.fromString(
                json(calls.push(Births.message())).at("/partnerEventId").asString());
        log.start();
        STATEMENTS.addAppender(log);
        STATEMENTS.setLevel(Level.DEBUG);
        STATEMENTS.setAdditive(false);
    }

    @AfterEach
    void quiet() {
        STATEMENTS.detachAppender(log);
        STATEMENTS.setLevel(null);
        STATEMENTS.setAdditive(true);
    }

    @Test
    void aFactThatChangesNothingCostsTwoStatementsAndOneThatIsNotOursNone() {
        for (var fact : List.of("submitted", "verified", "approved"))
            events.publish(APPLICATION, application, application(fact, id));
        document("numbered");
        document("superseded");
        papers();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen().at("/documents").size() == 2);
        await().until(() -> seen().at("/status").asString().equals("IN_REVIEW"));
        events.publish(APPLICATION, application, application("closed", id));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen().at("/status").asString().equals("DONE"));
        assertThat(count("insert into inbox")).as("facts that may concern us").isEqualTo(6);
        assertThat(count("partner_event where id = ? for update")).isEqualTo(6);
        assertThat(count("update partner_event")).as("in review, done").isEqualTo(2);
        assertThat(count("insert into webhook_delivery")).isEqualTo(2);
    }

    private void papers() {
        for (var kind : List.of("AKTA_KELAHIRAN", "KK")) {
            var document = UUID.randomUUID();
            events.publish(DOCUMENT, document, issued(document, id, kind, "1305-LU-20112026-0001"));
        }
    }

    private void document(String fact) {
        var document = UUID.randomUUID();
        var data = Map.<String, Object>of("documentId", document, "partnerEventId", id);
        events.publish(DOCUMENT, document, new OfficeFacts.Fact(DOCUMENT + "." + fact + ".v1", data));
    }

    private long count(String statement) {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage().replaceAll("\\s+", " "))
                .filter(text -> text.startsWith("Executing prepared SQL") && text.contains(statement))
                .count();
    }

    private JsonNode seen() throws Exception {
        return json(calls.get(HOSPITAL, EVENTS + "/" + id));
    }
}
