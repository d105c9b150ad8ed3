package id.adminduk.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A complaint from the first word to the last.
class ComplaintIT extends ComplaintCases {
    @Autowired
    private ComplaintBook book;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isAnsweredReopenedOnceAndClosed() {
        var receipt = complain("SLOW_SERVICE", "");
        assertThat(follow(receipt).text("/state")).isEqualTo("NEW");
        var id = receipt.text("/id");
        done(step(id, "assignment", counter, Map.of()));
        refused(step(id, "answer", operator, Map.of("text", "Ini jawaban kami.")), 409, "complaint-not-yours");
        done(step(id, "answer", counter, Map.of("text", "Loket ketiga sudah dibuka.")));
        assertThat(follow(receipt).text("/answer")).isEqualTo("Loket ketiga sudah dibuka.");
        var objection = with(receipt, "text", "Kemarin masih tutup juga.");
        done(api.create("/v1/complaints/reopening", "", objection));
        refused(api.create("/v1/complaints/reopening", "", objection), 409, "complaint-not-reopened");
        assertThat(api.get("/v1/complaints/" + id, counter).text("/text")).contains(TEXT, "Kemarin masih tutup");
        done(step(id, "assignment", operator, Map.of()));
        done(step(id, "answer", operator, Map.of("text", "Sekarang benar-benar buka.")));
        refused(api.create("/v1/complaints/reopening", "", objection), 409, "complaint-not-reopened");
        done(api.create("/v1/complaints/closing", "", credentials(receipt)));
        assertThat(follow(receipt).text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void guessingPinsStopsAtFive() {
        var receipt = complain("OTHER", "");
        var right = credentials(receipt);
        var wrong = Map.of("number", right.get("number"), "pin", "x");
        for (int each = 0; each < 5; each++)
            refused(api.create("/v1/complaints/status", "", wrong), 404, "complaint-not-found");
        refused(api.create("/v1/complaints/status", "", right), 404, "complaint-not-found");
        refused(
                api.create("/v1/complaints/status", "", Map.of("number", "LP-0", "pin", "1")),
                404,
                "complaint-not-found");
    }

    @Test
    void oneAddressIsLimitedWithoutASignIn() {
        for (int each = 0; each < 20; each++) complain("OTHER", "");
        var more = api.create("/v1/complaints", "", request("OTHER"));
        refused(more, 429, "complaint-quota");
        complain("OTHER", citizen); // an account is known
    }

    @Test
    void whoSignedInFindsTheirOwn() {
        var mine = complain("SYSTEM", citizen).text("/number");
        assertThat(api.get("/v1/complaints/mine", citizen).response().body()).contains(mine);
        assertThat(api.get("/v1/complaints/mine", mother).response().body()).doesNotContain(mine);
        refused(api.get("/v1/complaints/mine", counter), 403, "forbidden");
        refused(api.get("/v1/complaints?unit=SYSTEMS", citizen), 403, "forbidden");
    }

    @Test
    void sentTwiceIsOneComplaint() {
        var key = UUID.randomUUID().toString();
        var first = api.create("/v1/complaints", citizen, key, request("OTHER"));
        var second = api.create("/v1/complaints", citizen, key, request("OTHER"));
        assertThat(second.text("/number")).isEqualTo(first.text("/number"));
    }

    @Test
    void aTextTooShortOrAPlaceElsewhereIsRefused() {
        refused(
                api.create("/v1/complaints", citizen, Map.of("category", "OTHER", "text", "a")),
                422,
                "validation-failed");
        var elsewhere = new HashMap<String, Object>(request("OTHER"));
        elsewhere.put("region", "13.06.01");
        refused(api.create("/v1/complaints", citizen, elsewhere), 422, "complaint-place-invalid");
    }

    @Test
    void whatNobodyObjectedToIsClosed() {
        var receipt = complain("SLOW_SERVICE", "");
        done(step(receipt.text("/id"), "assignment", counter, Map.of()));
        done(step(receipt.text("/id"), "answer", counter, Map.of("text", "Sudah kami tangani.")));
        var now = java.time.Instant.now();
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> book.closeAnsweredBefore(now.minus(1, ChronoUnit.DAYS), now, 1000));
        assertThat(follow(receipt).text("/state")).isEqualTo("ANSWERED");
        transaction.executeWithoutResult(_ -> book.closeAnsweredBefore(now.plusSeconds(60), now, 1000));
        assertThat(follow(receipt).text("/state")).isEqualTo("CLOSED");
    }
}
