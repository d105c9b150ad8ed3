package id.adminduk.document.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.document.DocumentServiceTest;
import id.adminduk.document.issuance.ChangedRegistry.Cards;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every family a case changed gets its new card; the sample is the registry's own.
@DocumentServiceTest
class ChangedCardsIT {
    private static final String CHANGED = "adminduk.registry.changed.v1";

    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    record Family(UUID id, int version, UUID member) {
        static Family any() {
            return new Family(UUID.randomUUID(), 2, UUID.randomUUID());
        }

        Family next() {
            return new Family(id, version + 1, member);
        }
    }

    @Test
    void everyFamilyGetsItsCardAndItsPeopleFindIt() {
        var application = UUID.randomUUID();
        var first = Family.any();
        var second = Family.any();
        tell(application, UUID.randomUUID(), List.of(first, second));
        awaitIssued(application, 2);
        for (var family : List.of(first, second)) {
            assertThat(jdbc.sql("""
                select o.person_id from document d join document_owner o on o.document_id = d.id
                 where d.series_id = :family and d.kind = 'KK' and d.register_entry_id is null
                """)
                            .param("family", family.id())
                            .query(UUID.class)
                            .list())
                    .containsExactly(family.member());
        }
        assertThat(jdbc.sql("select count(*) from register_entry where application_id = :id")
                        .param("id", application)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameChangeToldTwiceIsOneCardAndALaterOneReplacesIt() {
        var application = UUID.randomUUID();
        var family = Family.any();
        var event = UUID.randomUUID();
        tell(application, event, List.of(family));
        tell(application, event, List.of(family));
        tell(application, UUID.randomUUID(), List.of(family));
        var later = UUID.randomUUID();
        tell(application, UUID.randomUUID(), List.of(family.next())); // the same key: after the three above
        awaitIssued(application, 2);
        tell(later, UUID.randomUUID(), List.of(family.next().next()));
        awaitIssued(later, 1);
        assertThat(states(family)).containsExactly("SUPERSEDED", "SUPERSEDED", "ISSUED");
    }

    /// The number, the version and what is printed stay; the paper that was lost is no longer the one in force.
    @Test
    void aLostCardIsAnotherCopyOfTheSameVersion() {
        var first = UUID.randomUUID();
        var family = Family.any();
        tell(first, UUID.randomUUID(), List.of(family));
        awaitIssued(first, 1);
        var lost = UUID.randomUUID();
        tell(lost, UUID.randomUUID(), "KK-LOST", List.of(family));
        tell(lost, UUID.randomUUID(), "KK-LOST", List.of(family));
        tell(lost, UUID.randomUUID(), "KK-LOST", List.of(Family.any())); // the same key: after the two above
        awaitIssued(lost, 2);
        assertThat(jdbc.sql("select version || ' ' || copy || ' ' || state from document where series_id = :family"
                                + " order by numbered_at")
                        .param("family", family.id())
                        .query(String.class)
                        .list())
                .containsExactly("2 1 SUPERSEDED", "2 2 ISSUED");
        assertThat(jdbc.sql("select count(distinct code) from document where series_id = :family")
                        .param("family", family.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void readsTheRegistrysSample() {
        var sample = (ObjectNode) json.readTree(EventSamples.of(CHANGED));
        var cards = json.treeToValue(sample.get("confidential"), Cards.class);
        sample.put("confidential", "sealed");
        assertThat(json.treeToValue(sample, ChangedRegistry.class).applicationId())
                .isNotNull();
        var card = cards.families().getFirst();
        assertThat(card.residents()).hasSameSizeAs(card.card().members());
        assertThat(card.version()).isPositive();
        assertThat(card.card().headName()).isNotBlank();
    }

    private void tell(UUID application, UUID eventId, List<Family> families) {
        tell(application, eventId, "KK-CHG", families);
    }

    private void tell(UUID application, UUID eventId, String service, List<Family> families) {
        var event = (ObjectNode) json.readTree(EventSamples.of(CHANGED));
        var facts = (ObjectNode) event.get("confidential");
        var model = (ObjectNode) facts.at("/families/0");
        var cards = (ArrayNode) facts.get("families");
        cards.removeAll();
        for (var family : families) {
            var card = model.deepCopy();
            card.put("familyId", family.id().toString());
            card.put("version", family.version());
            card.putArray("residents").add(family.member().toString());
            cards.add(card);
        }
        event.put("applicationId", application.toString());
        event.put("service", service);
        event.put("confidential", confidential.seal(application, facts));
        events.publishJson("adminduk.registry", eventId, application, CHANGED, json.writeValueAsString(event));
    }

    private void awaitIssued(UUID application, int documents) {
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        jdbc.sql("select count(*) from document where application_id = :id and state <> 'NUMBERED'")
                                        .param("id", application)
                                        .query(Integer.class)
                                        .single()
                                == documents);
    }

    private List<String> states(Family family) {
        return jdbc.sql("select state from document where series_id = :family order by version")
                .param("family", family.id())
                .query(String.class)
                .list();
    }
}
