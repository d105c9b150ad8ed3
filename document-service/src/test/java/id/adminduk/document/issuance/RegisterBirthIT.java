package id.adminduk.document.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.document.issuance.RegisteredBirth.Facts;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.RepositoryRoot;
import id.adminduk.kernel.test.TestEvents;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DocumentServiceTest
class RegisterBirthIT {
    private static final String REGISTERED = "adminduk.registry.registered.v1";

    @Autowired
    Births births;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    /// Akta model 4 names nobody; whoever took the child in finds its papers in the own list.
    @Test
    void aFoundlingHasItsAktaToo() {
        var birth = Birth.any();
        births.tellFoundling(birth);
        var akta = births.issuedDocumentsOf(birth).get("AKTA_KELAHIRAN");
        assertThat(akta.number()).matches("1305-LU-[0-9]{8}-[0-9]{4}");
        assertThat(jdbc.sql("select person_id from document_owner where document_id = :id")
                        .param("id", akta.id())
                        .query(UUID.class)
                        .set())
                .containsExactlyInAnyOrder(birth.childId(), birth.motherId());
    }

    @Test
    void aRegisteredBirthBecomesANumberedAktaAndANewCard() {
        var birth = Birth.any();
        var issued = births.issued(birth);
        var akta = issued.get("AKTA_KELAHIRAN");
        assertThat(akta.number()).matches("1305-LU-[0-9]{8}-[0-9]{4}");
        assertThat(issued.get("KK").number()).isEqualTo("130501******0001");
        var numbered = births.data(events.next(Births.TOPIC, "adminduk.document.numbered.v1", akta.id()));
        assertThat(numbered.get("number").asString()).isEqualTo(akta.number());
        EventSamples.assertMatches("adminduk.document.numbered.v1", numbered);
    }

    @Test
    void aLateReportGetsItsOwnBook() {
        assertThat(births.issued(Birth.any().reportedLate())
                        .get("AKTA_KELAHIRAN")
                        .number())
                .startsWith("1305-LT-");
    }

    @Test
    void theSameEventTwiceOrUnderAnotherIdChangesNothing() {
        var birth = Birth.any();
        var event = UUID.randomUUID();
        births.tell(birth, event);
        births.tell(birth, event);
        births.tell(birth, UUID.randomUUID());
        var afterwards = new Birth(
                birth.applicationId(), // same key, so it arrives after the three above
                birth.childId(),
                birth.motherId(),
                birth.partnerId(),
                birth.partnerEventId(),
                birth.familyId(),
                birth.familyVersion(),
                false);
        births.issued(afterwards);
        assertThat(count("register_entry", birth)).isEqualTo(1);
        assertThat(count("document", birth)).isEqualTo(2);
    }

    @Test
    void anEventNobodyCanUseIsSetAsideAndTakesNoNumber() {
        var birth = Birth.any();
        births.tellWithoutHeadOfFamily(birth);
        births.issued(birth); // the same key, so it arrives when the broken one has been set aside
        assertThat(count("register_entry", birth)).isEqualTo(1);
        assertThat(jdbc.sql("""
            select bool_and(c.last = e.entries and c.last = e.highest) from register_counter c
              join (select office, code, period, count(*) as entries, max(number) as highest
                      from register_entry group by office, code, period) e using (office, code, period)
            """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void whatIsPrintedIsSealedInTheDatabase() {
        var birth = Birth.any();
        births.issued(birth);
        var rows = jdbc.sql("select cast(d as text) from document d where application_id = :id")
                .param("id", birth.applicationId())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains("1305010107190001") || row.contains("Aisyah"));
    }

    @Test
    void readsTheRegistrysSample() {
        Assumptions.assumeTrue(Files.exists(RepositoryRoot.find().resolve("docs/api/events/" + REGISTERED + ".json")));
        var sample = (tools.jackson.databind.node.ObjectNode) json.readTree(EventSamples.of(REGISTERED));
        var facts = json.treeToValue(sample.get("confidential"), Facts.class);
        sample.put("confidential", "sealed");
        var birth = json.treeToValue(sample, RegisteredBirth.class);
        assertThat(birth.owners()).contains(birth.childId());
        assertThat(facts.birth().child().name()).isNotBlank();
        assertThat(facts.family().members()).isNotEmpty();
    }

    private long count(String table, Birth birth) {
        return jdbc.sql("select count(*) from " + table + " where application_id = :id")
                .param("id", birth.applicationId())
                .query(Long.class)
                .single();
    }
}
