package id.adminduk.acceptance.story;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.paper.Paper;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.Dashboard;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.people.SignedMessage;
import id.adminduk.acceptance.people.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Twins at the hospital: the first is reported with a name, the second without one.
public final class StoryA {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String AKTA = "AKTA_KELAHIRAN";

    private final Cast cast;
    private final Teller teller;
    private final Hospital hospital;
    private final Examination examination;

    public StoryA(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.hospital = cast.hospital();
        this.examination = new Examination(cast, teller);
    }

    public void tell() {
        try (var receiver = new WebhookReceiver();
                var dashboard = cast.dashboard()) {
            tell(receiver, dashboard);
        }
    }

    private void tell(WebhookReceiver receiver, Dashboard dashboard) {
        var first = cast.families().twins();
        teller.note("%s and %s, card %s"
                .formatted(
                        first.parents().motherName(),
                        first.parents().fatherName(),
                        first.parents().kkNumber()));
        teller.step("the hospital gets a token with its own key", hospital::bearer, _ -> "private_key_jwt");
        teller.step("it says where notices go", () -> hospital.noticesTo(receiver.address()), secret -> {
            receiver.trust(secret);
            return receiver.address().toString();
        });
        var message = hospital.bundle(cast.bundles().of(first));
        var pushed = Instant.now();
        var receipt = accepted(message);
        proof(message, receipt);
        moved(dashboard, "PARTNER_EVENTS", pushed);
        new Refusals(cast, teller).tell(first, message, receipt);
        var done = done(receipt, receiver, pushed);
        moved(dashboard, "DOCUMENTS_ISSUED", pushed);
        var akta = akta(first, done);
        var card = card(first, done);
        examination.of("Akta", akta, url(done, AKTA), first.name());
        examination.of("KK", card, url(done, "KK"), first.name());
        secondTwin(first, url(done, "KK"));
    }

    private Answer accepted(SignedMessage message) {
        return teller.step(
                "it pushes a FHIR bundle of %d bytes, signed".formatted(message.body().length),
                () -> {
                    var answer = hospital.push(message).require(202);
                    unless(answer.json().get("status").asString().equals("ACCEPTED"), answer.text());
                    return answer;
                },
                answer -> "202, receipt " + answer.json().get("receiptNo").asString());
    }

    private void proof(SignedMessage message, Answer receipt) {
        teller.check("the receipt's signature proves the filing (keys of /v1/partner-events/receipt-keys)", () -> {
            unless(hospital.receiptKeys().prove(message, receipt), "it does not verify");
            return "verified";
        });
        teller.check("with one changed byte the receipt proves nothing", () -> {
            byte[] changed = receipt.body().clone();
            changed[changed.length / 2] ^= 1;
            var forged = receipt.withBody(changed).withHeader("Content-Digest", SignedMessage.digestOf(changed));
            unless(!hospital.receiptKeys().prove(message, forged), "the changed receipt verifies");
            return "does not verify";
        });
    }

    private JsonNode done(Answer receipt, WebhookReceiver receiver, Instant pushed) {
        var event = id(receipt);
        var done = teller.step(
                "the report is DONE, both documents are numbered",
                () -> hospital.awaitStatus(event, "DONE", LONG),
                shown -> {
                    var millis = Duration.between(pushed, Instant.now()).toMillis();
                    return "akta %s, %d ms after the push"
                            .formatted(
                                    Hospital.document(shown, AKTA).get("number").asString(), millis);
                });
        teller.check("the hospital is told so, signed (Standard Webhooks)", () -> {
            var notice = receiver.await(event, "partner-event.done", LONG);
            unless(notice.data().get("documents").size() == 2, notice.data().toString());
            return notice.type() + " "
                    + Duration.between(pushed, notice.arrived()).toMillis() + " ms after the push";
        });
        return done;
    }

    private Paper akta(Delivery birth, JsonNode done) {
        var letters = cast.lettersTo(birth.phone());
        var ready = teller.step(
                "the father gets a link and a PIN", () -> letters.download("akta", LONG), letter -> letter.link());
        teller.check("a wrong PIN opens nothing", () -> {
            var wrong = ready.pin().equals("000000") ? "000001" : "000000";
            var refused = Citizen.download(cast.platform(), ready, wrong);
            unless(refused.status() >= 400 && refused.status() < 500, "got " + refused.status());
            return Integer.toString(refused.status());
        });
        var number = Hospital.document(done, AKTA).get("number").asString();
        byte[] pdf = teller.step(
                "the right PIN gives the akta",
                () -> Citizen.download(cast.platform(), ready, ready.pin())
                        .require(200)
                        .body(),
                bytes -> bytes.length / 1024 + " kB");
        return examination.open("Akta", number, pdf);
    }

    private Paper card(Delivery birth, JsonNode done) {
        var id = Hospital.document(done, "KK").get("documentId").asString();
        byte[] pdf = teller.step(
                "the hospital hands over the new family card",
                () -> hospital.get("/v1/partner-documents/%s/file".formatted(id))
                        .require(200)
                        .body(),
                bytes -> bytes.length / 1024 + " kB");
        return examination.open("KK", "KK-" + birth.message(), pdf);
    }

    private void secondTwin(Delivery first, String olderCard) {
        var unnamed = first.second("");
        var receipt = teller.step(
                "the second twin has no name yet",
                () -> {
                    var answer = hospital.push(hospital.bundle(cast.bundles().of(unnamed)))
                            .require(202);
                    unless(answer.json().get("status").asString().equals("NEEDS_DATA"), answer.text());
                    return answer;
                },
                answer -> answer.json().get("missing").toString());
        hospitalWaits(receipt);
        var asked = teller.step(
                "the father is asked for the name",
                () -> cast.lettersTo(unnamed.phone()).nameWanted(LONG),
                wanted -> "receipt " + wanted.trackingNo());
        var name = first.parents().child("Muhammad Arif");
        teller.step(
                "he gives it with the receipt's PIN",
                () -> cast.visitor().tellName(asked, name).require(200),
                answer -> name + ", " + answer.json().get("state").asString());
        teller.step(
                "and this report is DONE too",
                () -> hospital.awaitStatus(id(receipt), "DONE", LONG),
                done -> Hospital.document(done, AKTA).get("number").asString());
        teller.check("the older family card is superseded on its page", () -> {
            var status = cast.visitor().statusOf(olderCard);
            unless(status.equals("SUPERSEDED"), status);
            return status;
        });
        teller.check("a code nobody gave out is unknown", () -> {
            var answer = cast.visitor()
                    .look("/v/" + UUID.randomUUID().toString().replace("-", "").substring(0, 26));
            unless(answer.require(404).json().get("status").asString().equals("UNKNOWN"), answer.text());
            return "404 UNKNOWN";
        });
    }

    private void hospitalWaits(Answer receipt) {
        teller.check(
                "the report waits for it",
                () -> hospital.awaitStatus(id(receipt), "WAITING_NAME", LONG)
                        .get("status")
                        .asString());
    }

    private void moved(Dashboard dashboard, String metric, Instant since) {
        teller.check("the dashboard's " + metric + " moves in the live stream", () -> {
            var move = dashboard.awaitMove(metric, since, LONG);
            return "%d ms after the push"
                    .formatted(Duration.between(since, move.heard()).toMillis());
        });
    }

    private static String id(Answer receipt) {
        return receipt.json().get("partnerEventId").asString();
    }

    private static String url(JsonNode event, String kind) {
        return Hospital.document(event, kind).get("verificationUrl").asString();
    }
}
