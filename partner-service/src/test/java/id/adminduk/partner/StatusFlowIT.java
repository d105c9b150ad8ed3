package id.adminduk.partner;

import static id.adminduk.partner.OfficeFacts.APPLICATION;
import static id.adminduk.partner.OfficeFacts.DOCUMENT;
import static id.adminduk.partner.OfficeFacts.application;
import static id.adminduk.partner.OfficeFacts.issued;
import static id.adminduk.partner.PartnerCalls.EVENTS;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.MIDWIFE;
import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the office does reaches the partner, in whatever order the topics deliver it.
@RunningService
class StatusFlowIT {
    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    private UUID id;
    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void aPush() throws Exception {
        id = UUID.fromString(
                json(calls.push(Births.unnamed("Bayi"))).at("/partnerEventId").asString());
    }

    @Test
    void fromReceivedToDoneWithItsDocuments() {
        becomes("RECEIVED");
        office("waiting-name");
        becomes("WAITING_NAME");
        office("submitted");
        becomes("IN_REVIEW");
        office("needs-fix", "DOC_UNREADABLE");
        becomes("NEEDS_FIX");
        assertThat(seen().at("/reasons/0").asString()).isEqualTo("DOC_UNREADABLE");
        office("approved");
        becomes("IN_REVIEW");
        var akta = document("AKTA_KELAHIRAN", "1305-LU-20112026-0001");
        document("KK", "130501******0004");
        office("closed");
        becomes("DONE");
        var documents = seen().at("/documents");
        assertThat(documents).hasSize(2);
        assertThat(documents.at("/0/kind").asString()).isEqualTo("AKTA_KELAHIRAN");
        assertThat(documents.at("/0/number").asString()).isEqualTo("1305-LU-20112026-0001");
        assertThat(documents.at("/0/documentId").asString()).isEqualTo(akta.toString());
        assertThat(documents.at("/0/verificationUrl").asString()).contains("/v/");
    }

    @Test
    void documentsMayArriveAfterTheCaseIsClosed() {
        office("approved");
        office("closed");
        document("KK", "130501******0004");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen().at("/documents").size() == 1);
        assertThat(seen().at("/status").asString()).isEqualTo("IN_REVIEW");
        document("AKTA_KELAHIRAN", "1305-LU-20112026-0002");
        becomes("DONE");
        assertThat(seen().at("/documents")).hasSize(2);
    }

    @Test
    void aSecondArrivalHasNoEffect() {
        var eventId = UUID.randomUUID();
        events.publish(APPLICATION, eventId, application, application("waiting-name", id));
        becomes("WAITING_NAME");
        office("submitted");
        becomes("IN_REVIEW");
        events.publish(APPLICATION, eventId, application, application("waiting-name", id));
        office("rejected", "MOTHER_UNKNOWN");
        becomes("REFUSED");
        assertThat(seen().at("/reasons/0").asString()).isEqualTo("MOTHER_UNKNOWN");
    }

    @Test
    void strangersSeeNothing() throws Exception {
        SignedPushIT.assertRefused(calls.get(MIDWIFE, EVENTS + "/" + id), 404, "not-found");
        SignedPushIT.assertRefused(calls.get(HOSPITAL, EVENTS + "/" + UUID.randomUUID()), 404, "not-found");
        assertThat(json(calls.get(MIDWIFE, EVENTS)).at("/items").toString()).doesNotContain(id.toString());
    }

    @Test
    void theListIsWalkedWithoutGapsOrRepeats() throws Exception {
        for (int i = 0; i < 3; i++) calls.push(Births.message());
        var found = new HashSet<String>();
        int items = 0;
        String next = "";
        do {
            var page = json(calls.get(HOSPITAL, EVENTS + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)));
            for (var item : page.at("/items")) {
                found.add(item.at("/partnerEventId").asString());
                items++;
            }
            next = page.at("/next").asString("");
        } while (!next.isEmpty());
        assertThat(found).hasSize(items).contains(id.toString());
        SignedPushIT.assertRefused(calls.get(HOSPITAL, EVENTS + "?cursor=nonsense"), 400, "invalid-cursor");
    }

    private void office(String fact, String... reasons) {
        events.publish(APPLICATION, application, application(fact, id, reasons));
    }

    private UUID document(String kind, String number) {
        var document = UUID.randomUUID();
        events.publish(DOCUMENT, document, issued(document, id, kind, number));
        return document;
    }

    private void becomes(String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen().at("/status").asString().equals(status));
    }

    private JsonNode seen() {
        try {
            return json(calls.get(HOSPITAL, EVENTS + "/" + id));
        } catch (Exception unreachable) {
            throw new AssertionError(unreachable);
        }
    }
}
