package id.adminduk.dashboard.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.messaging.EventMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-00000000000a");
    private static final UUID PUSH = UUID.fromString("0198a000-0000-7000-8000-00000000000b");
    private static final Instant ANNOUNCED = Instant.parse("2026-11-20T00:00:09Z");

    @ParameterizedTest
    @CsvSource({
        "submitted, APPLICATIONS_RECEIVED",
        "waiting-name, APPLICATIONS_WAITING_NAME",
        "approved, APPLICATIONS_APPROVED",
        "rejected, APPLICATIONS_REJECTED",
        "cancelled, APPLICATIONS_CANCELLED",
        "closed, APPLICATIONS_CLOSED"
    })
    void eachStepOfAnApplicationIsOneFact(String step, Metric metric) {
        var facts = facts("adminduk.application." + step + ".v1", """
            {"applicationId":"%s","service":"BIRTH","channel":"CITIZEN","confidential":"sealed","unknown":1}
            """.formatted(ID));
        assertThat(facts).containsExactly(new Fact(ID, metric, "BIRTH/CITIZEN", ANNOUNCED));
    }

    @Test
    void anEventWithoutChannelTellsItByThePartnersPush() {
        var facts = facts("adminduk.application.rejected.v1", """
            {"applicationId":"%s","service":"BIRTH","partnerEventId":"%s","reasons":[],"at":"2026-11-20T00:00:01Z"}
            """.formatted(ID, PUSH));
        assertThat(facts)
                .containsExactly(new Fact(
                        ID, Metric.APPLICATIONS_REJECTED, "BIRTH/PARTNER", Instant.parse("2026-11-20T00:00:01Z")));
    }

    @Test
    void aStraightApprovalCountsTwice() {
        var facts = facts("adminduk.application.approved.v1", """
            {"applicationId":"%s","service":"BIRTH","channel":"PARTNER","straightThrough":true,
             "submittedAt":"2026-11-20T00:00:00Z","approvedAt":"2026-11-20T00:00:02Z"}
            """.formatted(ID));
        assertThat(facts)
                .extracting(Fact::metric)
                .containsExactly(Metric.APPLICATIONS_APPROVED, Metric.APPLICATIONS_STRAIGHT_THROUGH);
        assertThat(facts).extracting(Fact::at).containsOnly(Instant.parse("2026-11-20T00:00:02Z"));
    }

    @Test
    void onlyAnAktaEndsAPush() {
        assertThat(issued("AKTA_KELAHIRAN"))
                .extracting(Fact::metric)
                .containsExactly(Metric.DOCUMENTS_ISSUED, Metric.PARTNER_EVENTS_ISSUED);
        assertThat(issued("KK")).extracting(Fact::metric).containsExactly(Metric.DOCUMENTS_ISSUED);
    }

    @Test
    void aFamilyIsItsOwnSubject() {
        var facts = facts("adminduk.account.opened.v1", """
            {"accountId":"%s","regionCode":"13.05.01.2001","familyId":"%s","openedAt":"2026-11-20T00:00:00Z"}
            """.formatted(ID, PUSH));
        assertThat(facts)
                .containsExactly(
                        Fact.of(ID, Metric.ACCOUNTS_OPENED, Instant.parse("2026-11-20T00:00:00Z")),
                        Fact.of(PUSH, Metric.FAMILIES_WITH_ACCOUNT, Instant.parse("2026-11-20T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"adminduk.account.code-requested.v1", "adminduk.document.numbered.v1", "adminduk.new.thing.v9"})
    void otherEventsAreNotCounted(String type) {
        assertThat(facts(type, "{}")).isEmpty();
    }

    private static List<Fact> issued(String kind) {
        return facts("adminduk.document.issued.v1", """
            {"documentId":"%s","kind":"%s","partnerEventId":"%s","issuedAt":"2026-11-20T00:00:00Z"}
            """.formatted(ID, kind, PUSH));
    }

    private static List<Fact> facts(String type, String json) {
        return Facts.of(new EventMessage(UUID.randomUUID(), type, "/test", ID, ANNOUNCED, 1, json.getBytes(UTF_8)));
    }
}
