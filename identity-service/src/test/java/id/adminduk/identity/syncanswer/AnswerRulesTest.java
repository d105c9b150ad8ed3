package id.adminduk.identity.syncanswer;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.numbering.NumberKind;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.numbering.NumberRequest;
import id.adminduk.identity.numbering.NumberWanted;
import id.adminduk.identity.sync.SyncEntry;
import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncEntry.State;
import id.adminduk.identity.syncanswer.Answer.Given;
import id.adminduk.identity.syncanswer.Answer.Outcome;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TAKEN = "1305016011260009";

    private static final SyncEntry CHANGE = entry(1, Kind.CHANGE, "DEATH", State.SENT);
    private static final SyncEntry PENDING = entry(2, Kind.CHANGE, "DEATH", State.PENDING);
    private static final SyncEntry DONE = entry(3, Kind.CHANGE, "DEATH", State.CONFIRMED);
    private static final SyncEntry REFUSED = entry(4, Kind.CHANGE, "DEATH", State.REFUSED);
    private static final SyncEntry MOVE = entry(5, Kind.CHANGE, "MOVE-OUT", State.CONFIRMED);
    private static final SyncEntry BIRTH = entry(6, Kind.NUMBERS, "BIRTH", State.SENT);
    private static final SyncEntry SPLIT = entry(7, Kind.NUMBERS, "KK-SPLIT", State.SENT);

    private static final NumberRequest NIK = request(8, BIRTH, NumberKind.NIK, "130501601126");
    private static final NumberRequest KK = request(9, SPLIT, NumberKind.KK, "130501221126");
    private static final NumberRequest SECOND_KK = request(10, SPLIT, NumberKind.KK, "130502221126");

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static SyncEntry entry(int number, Kind kind, String service, State state) {
        return new SyncEntry(
                id(number),
                kind,
                id(100 + number),
                service,
                "13.05",
                state,
                Instant.EPOCH,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private static NumberRequest request(int number, SyncEntry entry, NumberKind kind, String prefix) {
        var wanted = new NumberWanted(kind, new NumberPrefix(prefix));
        return new NumberRequest(id(number), entry.id(), entry.caseId(), wanted, NumberRequest.State.WANTED);
    }

    private static List<String> codes(Answer... answers) {
        var entries = List.of(CHANGE, PENDING, DONE, REFUSED, MOVE, BIRTH, SPLIT).stream()
                .collect(Collectors.toMap(SyncEntry::id, Function.identity()));
        var rules = new AnswerRules(
                Map.copyOf(entries), List.of(NIK, KK, SECOND_KK), (_, number) -> number.equals(TAKEN), TODAY);
        return rules.faultsOf(Arrays.asList(answers)).stream()
                .map(FieldError::code)
                .toList();
    }

    private static Answer answer(int entry, Outcome outcome, @Nullable String reason, @Nullable LocalDate on) {
        return new Answer(id(entry), outcome, reason, null, on);
    }

    /// `1 CONFIRMED`: entry 1 of the list above; no code is no fault.
    @ParameterizedTest
    @CsvSource({
        "1, CONFIRMED,           ,           , ",
        "1, REFUSED,   NOT_KNOWN ,           , ",
        "1, REFUSED,             ,           , reason-invalid",
        "1, REFUSED,   not known ,           , reason-invalid",
        "1, LANDED,              , 2026-11-20, landing-of-no-move",
        "2, CONFIRMED,           ,           , entry-not-sent",
        "3, CONFIRMED,           ,           , ",
        "3, REFUSED,   NOT_KNOWN ,           , answer-contradicts",
        "4, REFUSED,   NOT_KNOWN ,           , ",
        "4, CONFIRMED,           ,           , answer-contradicts",
        "5, LANDED,              , 2026-11-22, ",
        "5, LANDED,              , 2026-11-23, landing-day",
        "5, LANDED,              ,           , landing-day",
        "6, CONFIRMED,           ,           , number-missing",
        "6, REFUSED,   NOT_KNOWN ,           , ",
        "99, CONFIRMED,          ,           , entry-unknown",
    })
    void oneAnswer(int entry, Outcome outcome, @Nullable String reason, @Nullable LocalDate on, @Nullable String code) {
        assertThat(codes(answer(entry, outcome, reason, on))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 8,  1305016011260001, ",
        "6, 8,  1305012011260001, number-prefix",
        "6, 8,  1371016011260001, number-prefix",
        "6, 8,  130501601126,     number-invalid",
        "6, 8,  0305016011260001, number-invalid",
        "6, 8,  1305016011260000, number-invalid",
        "6, 8,  ,                 number-invalid",
        "6, 8,  1305016011260009, number-in-use",
        "1, 8,  1305016011260001, 'number-not-asked,number-not-asked'",
        "6, 9,  1305016011260001, 'number-missing,number-not-asked'",
    })
    void oneNumber(int entry, int request, @Nullable String number, @Nullable String codes) {
        var answer = new Answer(id(entry), Outcome.CONFIRMED, null, List.of(new Given(id(request), number)), null);
        assertThat(String.join(",", codes(answer))).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource({
        "1305012311260001, 1305022311260001, ",
        "1305012311260001, 1305012311260001, 'number-twice,number-prefix'",
        "1305016311260001, 1305022311260001, number-invalid",
    })
    void twoCards(String first, String second, @Nullable String codes) {
        var given = List.of(new Given(KK.id(), first), new Given(SECOND_KK.id(), second));
        var answer = new Answer(SPLIT.id(), Outcome.CONFIRMED, null, given, null);
        assertThat(String.join(",", codes(answer))).isEqualTo(codes == null ? "" : codes);
    }

    @org.junit.jupiter.api.Test
    void anEntryIsAnsweredOnceButMayLandInTheSameFile() {
        var confirmed = answer(5, Outcome.CONFIRMED, null, null);
        assertThat(codes(confirmed, answer(5, Outcome.LANDED, null, TODAY))).isEmpty();
        assertThat(codes(confirmed, confirmed)).containsExactly("answer-twice");
    }
}
