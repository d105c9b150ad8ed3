package id.adminduk.identity.familycheck;

import static id.adminduk.identity.familycheck.CardRows.changed;
import static id.adminduk.identity.familycheck.CardRows.read;
import static id.adminduk.identity.familycheck.CardRows.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyrow.ProblemCode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CardProblemsTest {
    /// `changes` to the good family as `row.column=value`, the problems told, and what becomes of it: in, out or held.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/familycheck/problems.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            maxCharsPerColumn = 20_000)
    void tellsEveryProblem(String changes, String problems, String outcome) {
        var family = read(CodeSet.V2026, changed(changes));
        assertThat(told(family)).isEqualTo(Objects.requireNonNullElse(problems, ""));
        assertThat(family.household() == null).as("left out").isEqualTo(!outcome.equals("in"));
        assertThat(family.quarantined()).as("held").isEqualTo(outcome.equals("held"));
    }

    @Test
    void everyCodeOfARowStandsInTheTable() throws Exception {
        var fromElsewhere = Set.of(
                ProblemCode.COLUMN_UNKNOWN,
                ProblemCode.COLUMN_NOT_KEPT,
                ProblemCode.CELLS_TOO_MANY,
                ProblemCode.NIK_TAKEN,
                ProblemCode.KK_TAKEN,
                ProblemCode.FAMILY_DIVIDED,
                ProblemCode.PERSON_IN_OPEN_CASE);
        try (var table = Objects.requireNonNull(getClass().getResourceAsStream("/familycheck/problems.csv"))) {
            var text = new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(Arrays.stream(ProblemCode.values()).filter(code -> !fromElsewhere.contains(code)))
                    .allMatch(code -> text.contains(" " + code.code()));
        }
    }

    @Test
    void aNumberTwoRowsCarryLeavesBothOut() {
        var rows = changed("5.nik=1305012005150001");
        assertThat(told(read(CodeSet.V2026, rows))).isEqualTo("4 nik nik-twice; 5 nik nik-twice");
    }
}
