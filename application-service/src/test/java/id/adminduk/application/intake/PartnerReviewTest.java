package id.adminduk.application.intake;

import static org.awaitility.Awaitility.await;

import id.adminduk.application.Api;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// Later words of a hospital, and an officer's decision about them.
abstract class PartnerReviewTest extends PartnerEventTest {
    private static final String TOPIC = "adminduk.partner-event";

    record Amended(
            UUID partnerEventId,
            UUID amendmentId,
            UUID partnerId,
            String eventType,
            Instant receivedAt,
            String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return TOPIC + ".amended.v1";
        }
    }

    record Voided(
            UUID partnerEventId, UUID voidingId, UUID partnerId, String eventType, Instant receivedAt, String reason)
            implements DomainEvent {
        @Override
        public String type() {
            return TOPIC + ".voided.v1";
        }
    }

    UUID amended(BirthReport report) {
        var id = UUID.randomUUID();
        var event =
                new Amended(partnerEvent, id, partner, "BIRTH", Instant.now(), confidential.seal(partnerEvent, report));
        events.publish(TOPIC, partnerEvent, event);
        awaitReview(id);
        return id;
    }

    UUID voided() {
        var id = UUID.randomUUID();
        events.publish(
                TOPIC, partnerEvent, new Voided(partnerEvent, id, partner, "BIRTH", Instant.now(), "SENT_TWICE"));
        awaitReview(id);
        return id;
    }

    void awaitReview(UUID id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from partner_review where id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    static BirthReport lighter(BirthReport report) {
        var tree = (ObjectNode) JSON.valueToTree(report);
        tree.withObject("/child").put("weightGrams", 2900);
        return JSON.treeToValue(tree, BirthReport.class);
    }

    UUID submittedCase(BirthReport report) {
        publish(report);
        var id = opened();
        awaitState(id, "SUBMITTED");
        return id;
    }

    Api.Answer decide(UUID review, String what, String token, Object body) {
        var path = "/v1/partner-reviews/" + review;
        return api.change("POST", path + "/" + what, token, api.get(path, token).etag(), body);
    }

    String listed(String token) {
        var all = new StringBuilder();
        var next = "";
        do {
            var page = api.get("/v1/partner-reviews?limit=100" + next, token);
            all.append(page.response().body());
            next = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        return all.toString();
    }

    int weight(UUID id) {
        return api.get("/v1/applications/" + id, verifier)
                .body()
                .at("/form/child/weightGrams")
                .asInt();
    }

    boolean isFlagged(UUID id) {
        return jdbc.sql("select partner_review_open from application where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean flagInTheWorkList(UUID id) {
        var next = "";
        do {
            var page = api.get("/v1/worklists?state=SUBMITTED&limit=100" + next, verifier);
            for (var item : page.body().at("/items"))
                if (item.at("/id").asString("").equals(id.toString()))
                    return item.at("/partnerReview").asBoolean();
            next = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        throw new AssertionError("not in the work list: " + id);
    }
}
