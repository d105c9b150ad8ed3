package id.adminduk.dashboard;

import java.time.Instant;
import java.util.UUID;

/// Announces what the other services would announce about one birth and one account.
public record Office(Outlet outlet) {
    public static final UUID HOSPITAL = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    /// Where announcements go: to the broker, or into a list.
    public interface Outlet {
        void send(String topic, UUID eventId, UUID aggregateId, String type, String json);
    }

    /// One birth reported by a partner: its ids, and the events of its way.
    public record Birth(UUID push, UUID application, UUID akta, UUID card, Instant at) {
        public static Birth reportedAt(Instant at) {
            return new Birth(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), at);
        }
    }

    public void accepted(Birth birth) {
        send("partner-event", birth.push(), "accepted", """
            {"partnerEventId":"%s","receiptNo":"R-1","partnerId":"%s","partnerKind":"HOSPITAL","partnerName":"RSUD Padang Pariaman",
             "eventType":"BIRTH","occurredOn":"2026-11-20","receivedAt":"%s","missing":[],"confidential":"sealed"}
            """.formatted(birth.push(), HOSPITAL, birth.at()));
    }

    public void submitted(Birth birth) {
        send("application", birth.application(), "submitted", """
            {"applicationId":"%s","trackingNo":"T-1","service":"BIRTH","channel":"PARTNER","regionCode":"13.05.01.2001",
             "partnerEventId":"%s","partnerId":"%s","submittedAt":"%s","promisedAt":null}
            """.formatted(
                        birth.application(), birth.push(), HOSPITAL, birth.at()));
    }

    public void rejected(Birth birth) {
        send("application", birth.application(), "rejected", """
            {"applicationId":"%s","service":"BIRTH","regionCode":"13.05.01.2001","partnerEventId":"%s","reasons":["X"],"at":"%s"}
            """.formatted(
                        birth.application(), birth.push(), birth.at()));
    }

    public void registered(Birth birth) {
        send("registry", birth.application(), "registered", """
            {"applicationId":"%s","service":"BIRTH","partnerEventId":"%s","partnerId":"%s","regionCode":"13.05.01.2001",
             "registeredAt":"%s","reportedOn":"2026-11-20","childId":"%s","familyId":"%s","familyVersion":2,"late":true,
             "confidential":"sealed"}
            """.formatted(
                        birth.application(), birth.push(), HOSPITAL, birth.at(), UUID.randomUUID(), UUID.randomUUID()));
    }

    public void issued(Birth birth) {
        issued(birth, birth.akta(), "AKTA_KELAHIRAN");
        issued(birth, birth.card(), "KK");
    }

    private void issued(Birth birth, UUID document, String kind) {
        send("document", document, "issued", """
            {"documentId":"%s","applicationId":"%s","partnerEventId":"%s","partnerId":"%s","kind":"%s","number":"1305-LU-1",
             "version":1,"regionCode":"13.05.01.2001","issuedAt":"%s","submittedAt":"%s","verificationUrl":"http://localhost/v/x",
             "supersedes":null,"confidential":"sealed"}
            """.formatted(
                        document,
                        birth.application(),
                        birth.push(),
                        HOSPITAL,
                        kind,
                        birth.at().plusSeconds(2),
                        birth.at()));
    }

    public void superseded(UUID document) {
        send("document", document, "superseded", """
            {"documentId":"%s","kind":"KK","supersededBy":"%s","at":"2026-11-20T01:00:00Z"}
            """.formatted(document, UUID.randomUUID()));
    }

    public void closed(Birth birth) {
        send("application", birth.application(), "closed", """
            {"applicationId":"%s","service":"BIRTH","channel":"PARTNER","regionCode":"13.05.01.2001","partnerEventId":"%s",
             "submittedAt":"%s","closedAt":"%s","withinPromise":true}
            """.formatted(
                birth.application(), birth.push(), birth.at(), birth.at().plusSeconds(3)));
    }

    public void opened(UUID account, UUID family) {
        send("account", account, "opened", """
            {"accountId":"%s","regionCode":"13.05.01.2001","familyId":"%s","openedAt":"%s"}
            """.formatted(account, family, Instant.now()));
    }

    private void send(String topic, UUID aggregate, String fact, String json) {
        outlet.send("adminduk." + topic, UUID.randomUUID(), aggregate, "adminduk." + topic + '.' + fact + ".v1", json);
    }
}
