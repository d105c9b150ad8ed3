package id.adminduk.document;

import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Births as the registry tells them, and what became of them here.
@TestComponent
public class Births {
    public static final String TOPIC = "adminduk.document";
    private static final String REGISTERED = "adminduk.registry.registered.v1";

    private final TestEvents events;
    private final Confidential confidential;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Births(TestEvents events, Confidential confidential, JdbcClient jdbc, JsonMapper json) {
        this.events = events;
        this.confidential = confidential;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A birth to be told; the family and its version decide which card replaces which.
    public record Birth(
            UUID applicationId,
            UUID childId,
            UUID motherId,
            UUID partnerId,
            UUID partnerEventId,
            UUID familyId,
            int familyVersion,
            boolean late) {
        public static Birth any() {
            return of(UUID.randomUUID(), 2);
        }

        public static Birth of(UUID family, int version) {
            return new Birth(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    family,
                    version,
                    false);
        }

        public Birth reportedLate() {
            return new Birth(
                    applicationId, childId, motherId, partnerId, partnerEventId, familyId, familyVersion, true);
        }
    }

    /// An issued document with the key to its file.
    public record IssuedDocument(UUID id, String number, String verificationUrl, String link, String pin) {
        public String code() {
            return verificationUrl.substring(verificationUrl.lastIndexOf('/') + 1);
        }

        public String token() {
            return link.substring(link.lastIndexOf('/') + 1);
        }
    }

    public void tell(Birth birth) {
        tell(birth, UUID.randomUUID());
    }

    public void tell(Birth birth, UUID eventId) {
        events.publishJson("adminduk.registry", eventId, birth.applicationId(), REGISTERED, event(birth, _ -> {}));
    }

    /// Tells a birth that lacks something the documents need; every try must fail.
    public void tellWithoutHeadOfFamily(Birth birth) {
        var broken = event(birth, facts -> ((ObjectNode) facts.get("family")).remove("headName"));
        events.publishJson("adminduk.registry", UUID.randomUUID(), birth.applicationId(), REGISTERED, broken);
    }

    /// Tells a child whose parents nobody knows; whom the others call mother has taken it in.
    public void tellFoundling(Birth birth) {
        var event = (ObjectNode) json.readTree(event(birth, Births::withoutParents));
        event.putArray("parentIds");
        event.put("guardianId", birth.motherId().toString());
        events.publishJson(
                "adminduk.registry",
                UUID.randomUUID(),
                birth.applicationId(),
                REGISTERED,
                json.writeValueAsString(event));
    }

    private static void withoutParents(ObjectNode facts) {
        facts.put("aktaModel", 4).putNull("mother").putNull("father").putNull("marriage");
        ((ObjectNode) facts.get("child")).putNull("birthOrder");
    }

    /// Tells the birth and waits until both documents are issued.
    public Map<String, IssuedDocument> issued(Birth birth) {
        tell(birth);
        return issuedDocumentsOf(birth);
    }

    public Map<String, IssuedDocument> issuedDocumentsOf(Birth birth) {
        await().atMost(Duration.ofSeconds(40)).until(() -> issuedCount(birth) == 2);
        return jdbc
                .sql("select id, kind from document where application_id = :application")
                .param("application", birth.applicationId())
                .query((row, _) -> Map.entry(row.getString("kind"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> issued(entry.getValue())));
    }

    public long issuedCount(Birth birth) {
        return jdbc.sql("select count(*) from document where application_id = :application and state <> 'NUMBERED'")
                .param("application", birth.applicationId())
                .query(Long.class)
                .single();
    }

    private IssuedDocument issued(UUID document) {
        var event = data(events.next(TOPIC, "adminduk.document.issued.v1", document));
        var key = confidential.open(document, event.get("confidential").asString(), JsonNode.class);
        return new IssuedDocument(
                document,
                event.get("number").asString(),
                event.get("verificationUrl").asString(),
                key.get("link").asString(),
                key.get("pin").asString());
    }

    public JsonNode data(EventMessage message) {
        return json.readTree(message.data());
    }

    private String event(Birth birth, Consumer<ObjectNode> change) {
        var event = (ObjectNode) json.readTree(SampleBirth.EVENT);
        change.accept((ObjectNode) event.get("confidential"));
        event.put("applicationId", birth.applicationId().toString());
        event.put("partnerEventId", birth.partnerEventId().toString());
        event.put("partnerId", birth.partnerId().toString());
        event.put("childId", birth.childId().toString());
        event.putArray("parentIds").add(birth.motherId().toString());
        event.put("familyId", birth.familyId().toString());
        event.put("familyVersion", birth.familyVersion());
        event.put("late", birth.late());
        event.put("confidential", confidential.seal(birth.applicationId(), event.get("confidential")));
        return json.writeValueAsString(event);
    }
}
