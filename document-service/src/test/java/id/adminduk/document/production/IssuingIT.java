package id.adminduk.document.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The workshop with its doors closed, so that a test can be the worker that dies.
@DocumentServiceTest
class IssuingIT {
    private static final String ISSUED = "adminduk.document.issued.v1";
    private static final String SUPERSEDED = "adminduk.document.superseded.v1";

    @Autowired
    Births births;

    @Autowired
    TestEvents events;

    @Autowired
    Workshop workshop;

    @Autowired
    DocumentIssuer issuer;

    @Autowired
    LeaseRepository leases;

    @Autowired
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void finishEverything() {
        leaseRunsOut();
        if (!workshop.isRunning()) workshop.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> leases.backlog().waiting() == 0);
    }

    @Test
    void tellsTheWorldWhatItIssued() {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        var event = (ObjectNode) births.data(events.next(Births.TOPIC, ISSUED, akta.id()));
        assertThat(event.get("partnerEventId").asString())
                .isEqualTo(birth.partnerEventId().toString());
        assertThat(event.get("verificationUrl").asString()).matches("http://localhost:8080/v/[A-Za-z0-9_-]{22}");
        assertThat(akta.link()).matches("http://localhost:8080/d/[A-Za-z0-9_-]{22}");
        assertThat(akta.pin()).matches("[0-9]{6}");
        event.set(
                "confidential",
                confidential.open(akta.id(), event.get("confidential").asString(), JsonNode.class));
        EventSamples.assertMatches(ISSUED, event);
    }

    @Test
    void aWorkerThatDiesAfterSigningCostsOnlyARepetition() {
        var birth = numberedWithTheWorkshopClosed();
        var dying = leases.claim().orElseThrow();
        var signed = issuer.sign(dying);
        leaseRunsOut();
        workshop.start();
        births.issuedDocumentsOf(birth);
        assertThatThrownBy(() -> issuer.issue(dying, signed)).isInstanceOf(LeaseLost.class);
        assertThat(fileCount(birth)).isEqualTo(2);
        assertThat(issuedEvents(dying.documentId())).isEqualTo(1);
    }

    @Test
    void aSlowWorkerCannotFinishOnceAnotherHoldsTheLease() {
        numberedWithTheWorkshopClosed();
        var slow = leases.claim().orElseThrow();
        var signed = issuer.sign(slow);
        leaseRunsOut();
        var second = claimed(slow.documentId());
        assertThatThrownBy(() -> issuer.issue(slow, signed)).isInstanceOf(LeaseLost.class);
        issuer.issue(second, issuer.sign(second));
        assertThatThrownBy(() -> issuer.issue(second, issuer.sign(second))).isInstanceOf(LeaseLost.class);
        assertThat(issuedEvents(slow.documentId())).isEqualTo(1);
    }

    @Test
    void aLeasedDocumentIsNobodyElses() {
        numberedWithTheWorkshopClosed();
        var first = leases.claim().orElseThrow();
        var second = leases.claim().orElseThrow();
        assertThat(second.documentId()).isNotEqualTo(first.documentId());
        assertThat(leases.claim()).isEmpty();
        leaseRunsOut();
    }

    @Test
    void aFailureWaitsVisiblyAndIsTriedAgain() {
        var birth = numberedWithTheWorkshopClosed();
        var lease = leases.claim().orElseThrow();
        leases.postpone(lease, Duration.ofMillis(300), "SigningAway");
        assertThat(leases.backlog().waiting()).isEqualTo(2);
        assertThat(leases.backlog().lastFailure()).isEqualTo("SigningAway");
        workshop.start();
        births.issuedDocumentsOf(birth);
        assertThat(leases.backlog().waiting()).isZero();
    }

    @Test
    void whatCannotBeMadeYetIsNotLost() {
        var birth = numberedWithTheWorkshopClosed();
        jdbc.sql("update document set content = overlay(content placing '\\x00'::bytea from 1) where state ="
                        + " 'NUMBERED'")
                .update();
        workshop.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> attemptsOf(birth) >= 3);
        assertThat(leases.backlog().waiting()).isEqualTo(2);
        assertThat(leases.backlog().lastFailure()).isEqualTo("SealBroken");
        jdbc.sql("update document set content = overlay(content placing '\\x01'::bytea from 1) where state ="
                        + " 'NUMBERED'")
                .update();
        assertThat(births.issuedDocumentsOf(birth)).hasSize(2);
    }

    @Test
    void aNewCardSupersedesTheOlderOne() {
        var family = UUID.randomUUID();
        var older = births.issued(Birth.of(family, 2)).get("KK");
        var newer = births.issued(Birth.of(family, 3)).get("KK");
        var event = births.data(events.next(Births.TOPIC, SUPERSEDED, older.id()));
        assertThat(event.get("supersededBy").asString()).isEqualTo(newer.id().toString());
        EventSamples.assertMatches(SUPERSEDED, event);
        assertThat(births.data(events.next(Births.TOPIC, ISSUED, newer.id()))
                        .get("supersedes")
                        .asString())
                .isEqualTo(older.id().toString());
        assertThat(statesOf(family)).containsExactly("2 SUPERSEDED", "3 ISSUED");
    }

    @Test
    void aCardThatComesAfterANewerOneIsBornSuperseded() {
        var family = UUID.randomUUID();
        var newer = births.issued(Birth.of(family, 7)).get("KK");
        var older = births.issued(Birth.of(family, 6)).get("KK");
        var event = births.data(events.next(Births.TOPIC, SUPERSEDED, older.id()));
        assertThat(event.get("supersededBy").asString()).isEqualTo(newer.id().toString());
        assertThat(statesOf(family)).containsExactly("6 SUPERSEDED", "7 ISSUED");
    }

    @Test
    void manyVersionsAtOnceLeaveTheNewestInForce() {
        var family = UUID.randomUUID();
        workshop.stop();
        var all = java.util.stream.IntStream.rangeClosed(2, 7)
                .mapToObj(version -> Birth.of(family, version))
                .toList();
        all.forEach(births::tell);
        await().atMost(Duration.ofSeconds(20)).until(() -> leases.backlog().waiting() == 12);
        workshop.start();
        all.forEach(births::issuedDocumentsOf);
        assertThat(statesOf(family))
                .containsExactly(
                        "2 SUPERSEDED", "3 SUPERSEDED", "4 SUPERSEDED", "5 SUPERSEDED", "6 SUPERSEDED", "7 ISSUED");
    }

    private Birth numberedWithTheWorkshopClosed() {
        workshop.stop();
        var birth = Birth.any();
        births.tell(birth);
        await().atMost(Duration.ofSeconds(20)).until(() -> leases.backlog().waiting() == 2);
        return birth;
    }

    private Lease claimed(UUID document) {
        for (var lease = leases.claim(); lease.isPresent(); lease = leases.claim()) {
            if (lease.get().documentId().equals(document)) return lease.get();
        }
        throw new AssertionError("not claimable");
    }

    private void leaseRunsOut() {
        jdbc.sql("update document set due_at = now() where state = 'NUMBERED'").update();
    }

    private int attemptsOf(Birth birth) {
        return jdbc.sql("select min(attempts) from document where application_id = :id")
                .param("id", birth.applicationId())
                .query(Integer.class)
                .single();
    }

    private long fileCount(Birth birth) {
        return jdbc.sql("""
            select count(*) from issued_file f join document d on d.id = f.document_id where d.application_id = :id
            """)
                .param("id", birth.applicationId())
                .query(Long.class)
                .single();
    }

    private long issuedEvents(UUID document) {
        return jdbc.sql("select count(*) from outbox where aggregate_id = :id and type = :type")
                .param("id", document)
                .param("type", ISSUED)
                .query(Long.class)
                .single();
    }

    private List<String> statesOf(UUID family) {
        return jdbc.sql("select version || ' ' || state from document where series_id = :family order by version")
                .param("family", family)
                .query(String.class)
                .list();
    }
}
