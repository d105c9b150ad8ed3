package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.people.ReceiptKeys;
import id.adminduk.acceptance.people.SignedMessage;
import id.adminduk.acceptance.story.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A hospital can prove with its receipt what it filed, and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptIT {
    private final Cast cast = Stage.cast();
    private final Hospital hospital = cast.hospital();
    private final ReceiptKeys keys = hospital.receiptKeys();
    private final SignedMessage message =
            hospital.bundle(cast.bundles().of(cast.families().many(1).getFirst()));
    private final Answer receipt = hospital.push(message).require(202);

    @BeforeAll
    void isProof() {
        assertThat(keys.prove(message, receipt)).isTrue();
    }

    @Test
    void everyChangedByteIsNoticed() {
        for (int place = 0; place < receipt.body().length; place++) {
            byte[] changed = receipt.body().clone();
            changed[place] ^= 1;
            var digest = SignedMessage.digestOf(changed);
            assertThat(keys.prove(message, receipt.withBody(changed)))
                    .as("byte %d", place)
                    .isFalse();
            assertThat(keys.prove(message, receipt.withBody(changed).withHeader("Content-Digest", digest)))
                    .as("byte %d under its own digest", place)
                    .isFalse();
        }
    }

    @Test
    void itProvesThisMessageAndThisAnswerOnly() {
        var another = hospital.bundle(cast.bundles().of(cast.families().many(1).getFirst()));
        assertThat(keys.prove(another, receipt)).isFalse();
        assertThat(keys.prove(message, new Answer(200, receipt.headers(), receipt.body())))
                .isFalse();
        var later = receipt.header("Signature-Input").replaceFirst("created=\\d+", "created=4102444800");
        assertThat(keys.prove(message, receipt.withHeader("Signature-Input", later)))
                .isFalse();
    }

    @Test
    void theRepeatedAnswerProvesItToo() {
        var repeated = hospital.push(message).require(202);
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(keys.prove(message, repeated)).isTrue();
    }
}
