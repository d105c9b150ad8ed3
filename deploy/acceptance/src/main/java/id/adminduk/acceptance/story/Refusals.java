package id.adminduk.acceptance.story;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.people.SignedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What the platform does not take, and what it takes only once.
public final class Refusals {
    private static final int TOO_OLD_SECONDS = 600;

    private final Cast cast;
    private final Teller teller;
    private final Hospital hospital;

    public Refusals(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.hospital = cast.hospital();
    }

    /// Everything a hospital could send wrongly, or twice.
    ///
    /// @param taken the message that was accepted, and its receipt
    public void tell(Delivery birth, SignedMessage taken, Answer receipt) {
        again(taken, receipt);
        forged(taken);
        teller.check("a scope it does not have", () -> {
            var refused = hospital.askToken("admin").require(400);
            return "400 " + refused.json().get("error").asString();
        });
        teller.check("a kind of event it may not report", () -> {
            var body = "{\"eventType\":\"DEATH\"}".getBytes(StandardCharsets.UTF_8);
            var message = hospital.message(
                    "/v1/partner-events",
                    "application/json",
                    body,
                    UUID.randomUUID().toString());
            return refused(hospital.push(message), 403, "event-type-not-allowed");
        });
        teller.check("the same birth under a new message id", () -> {
            var other = birth.as(UUID.randomUUID());
            var answer =
                    hospital.push(hospital.bundle(cast.bundles().of(other))).require(202);
            unless(answer.json().get("status").asString().equals("DUPLICATE_SUSPECTED"), answer.text());
            return "202 DUPLICATE_SUSPECTED";
        });
    }

    private void again(SignedMessage taken, Answer receipt) {
        teller.check("the same push again gets the same answer", () -> {
            var answer = hospital.push(taken).require(202);
            unless(answer.text().equals(receipt.text()), "another answer: " + answer.text());
            unless(answer.header("Idempotency-Replayed").equals("true"), "not marked as a replay");
            unless(hospital.receiptKeys().prove(taken, answer), "its signature does not verify");
            return "202, Idempotency-Replayed, signed again";
        });
        teller.check("the very same signed bytes twice", () -> {
            var sent = hospital.pushAndReplay(taken);
            sent.getFirst().require(202);
            return refused(sent.getLast(), 409, "replay-detected");
        });
    }

    private void forged(SignedMessage taken) {
        teller.check("a changed byte", () -> {
            byte[] changed = taken.body().clone();
            changed[changed.length / 2] ^= 1;
            return refused(hospital.send(taken, changed), 401, "signature-invalid");
        });
        teller.check(
                "a key nobody enrolled",
                () -> refused(hospital.push(with(taken, "rsud-demo-9", Instant.now())), 401, "signature-invalid"));
        teller.check(
                "a signature of ten minutes ago",
                () -> refused(
                        hospital.push(with(taken, taken.keyId(), Instant.now().minusSeconds(TOO_OLD_SECONDS))),
                        401,
                        "signature-expired"));
    }

    private static SignedMessage with(SignedMessage message, String keyId, Instant created) {
        return new SignedMessage(
                message.target(),
                message.contentType(),
                message.body(),
                UUID.randomUUID().toString(),
                keyId,
                created);
    }

    private static String refused(Answer answer, int status, String code) {
        answer.requireRefusal(status, code);
        return status + " " + code;
    }
}
