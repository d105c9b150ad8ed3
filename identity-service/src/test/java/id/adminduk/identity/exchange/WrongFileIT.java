package id.adminduk.identity.exchange;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.exchange.ExchangeFile.Head;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that are not what they should be: none of their lines is taken.
class WrongFileIT extends ExchangeTest {
    /// What a wrong file is, made out of a right one.
    enum Wrong implements UnaryOperator<String> {
        EMPTY("siak-file-unreadable", _ -> "x"),
        NO_FILE_OF_OURS("siak-file-unreadable", _ -> "PK\u0003\u0004\n\n\n"),
        CHANGED("siak-file-damaged", text -> text.replaceFirst("CONFIRMED", "confirmed")),
        CUT("siak-file-damaged", text -> text.replaceFirst("\n[^\n]*\n", "\n")),
        FORGED("siak-file-not-genuine", text -> text.replaceFirst("\"hmac\":\"..", "\"hmac\":\"zz"));

        private final String code;
        private final UnaryOperator<String> change;

        Wrong(String code, UnaryOperator<String> change) {
            this.code = code;
            this.change = change;
        }

        @Override
        public String apply(String text) {
            return change.apply(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotWholeAndGenuineChangesNothing(Wrong wrong) {
        var text = wrong.apply(new String(goodAnswers(), StandardCharsets.UTF_8));
        expect(bring(text.getBytes(StandardCharsets.UTF_8)), 422, wrong.code);
        assertThat(ledger()).isEqualTo("SENT");
    }

    @Test
    void aGenuineFileForSomethingElseChangesNothing() {
        var good = List.of(confirmation(entry(), number(batch)));
        expect(bring(files.write(Head.ofAnswers(HERE, batch, 1, 7), good)), 422, "siak-file-incomplete");
        expect(bring(files.write(Head.ofAnswers(HERE, 4711, 1, 1), good)), 422, "siak-batch-unknown");
        expect(bring(answers(2, good)), 409, "siak-part-out-of-order");
        expect(bring(answers(0, good)), 422, "siak-file-unreadable");
        var padang = RegionCode.of("13.71");
        expect(bring(files.write(Head.ofAnswers(padang, batch, 1, 1), good)), 422, "siak-file-of-another-office");
        expect(
                bring(files.write(Head.ofBatch(HERE, batch, null, 1, java.time.Instant.EPOCH), good)),
                422,
                "siak-file-unreadable");
        assertThat(ledger()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @CsvSource({
        "1305, number-prefix",
        "0, number-invalid",
        "same, number-in-use",
        "twice, answer-twice",
        "foreign, entry-unknown"
    })
    void oneWrongLineAndNoneIsTaken(String what, String code) {
        var good = confirmation(entry(), number(batch));
        var wrong = switch (what) {
            case "twice" -> good;
            case "foreign" -> confirmation(UUID.randomUUID().toString(), number(batch));
            case "same" -> confirmation(entry(), house.kk());
            case "1305" -> confirmation(entry(), "1305172211260001");
            default -> confirmation(entry(), "0");
        };
        var file = what.equals("twice") || what.equals("foreign") ? List.of(good, wrong) : List.of(wrong);
        bring(answers(1, file))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("siak-answers-invalid")
                .jsonPath("$.errors[?(@.code == '" + code + "')]")
                .isNotEmpty();
        assertThat(ledger()).isEqualTo("SENT");
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
    }
}
