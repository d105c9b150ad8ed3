package id.adminduk.application.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The formula and the marks of Permenpan-RB 14/2017.
class SurveyIndexTest {
    @ParameterizedTest
    @CsvSource({
        "10, 4, 100.00, A",
        "10, 1,  25.00, D",
        "10, 2,  50.00, D",
        "10, 3,  75.00, C",
    })
    void whenEverybodySaysTheSameTheIndexIsThat(int people, int points, String index, SurveyIndex.Grade grade) {
        var result = SurveyIndex.of(people, sums(people * points));
        assertThat(result.index()).isEqualTo(index);
        assertThat(result.grade()).isEqualTo(grade);
        assertThat(result.means().values())
                .hasSize(9)
                .allMatch(mean -> mean.compareTo(BigDecimal.valueOf(points)) == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "88.31, A",
        "88.30, B",
        "76.61, B",
        "76.60, C",
        "65.00, C",
        "64.99, D",
    })
    void aMarkBeginsWhereTheRegulationSays(BigDecimal index, SurveyIndex.Grade grade) {
        assertThat(SurveyIndex.Grade.of(index)).isEqualTo(grade);
    }

    @Test
    void elementsCountAlike() {
        var sums = sums(300);
        sums.put(SurveyElement.TIME, 200L);
        var result = SurveyIndex.of(100, sums);
        assertThat(result.means()).containsEntry(SurveyElement.TIME, new BigDecimal("2.00"));
        assertThat(result.index()).as("26 / 9 * 25").isEqualTo("72.22");
    }

    @Test
    void fewTellNothing() {
        var result = SurveyIndex.of(SurveyIndex.FEWEST - 1, sums(16));
        assertThat(result.respondents()).isEqualTo(4);
        assertThat(result.means()).isEmpty();
        assertThat(result.index()).isNull();
        assertThat(result.grade()).isNull();
    }

    @Test
    void everyQuestionAndAnswerIsWrittenInBothLanguages() {
        for (var bundle : new String[] {"survey", "survey_en"})
            assertThat(ResourceBundle.getBundle(bundle).keySet())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(SurveyElement.values())
                            .flatMap(each ->
                                    Stream.of("", ".1", ".2", ".3", ".4").map(end -> each + end))
                            .toList());
    }

    private static Map<SurveyElement, Long> sums(long each) {
        var sums = new EnumMap<SurveyElement, Long>(SurveyElement.class);
        for (var element : SurveyElement.values()) sums.put(element, each);
        return sums;
    }
}
