package id.adminduk.application.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a period's answers come to (Permenpan-RB 14/2017): the mean of each element, weighted alike, times 25.
///
/// @param respondents how many answered
/// @param means of each element, 1.00 to 4.00; empty where too few answered
/// @param index 25.00 to 100.00; null where too few answered
record SurveyIndex(
        int respondents,
        Map<SurveyElement, BigDecimal> means,
        @Nullable BigDecimal index,
        @Nullable Grade grade) {
    /// Fewer would tell what one of them said.
    static final int FEWEST = 5;

    private static final int DIGITS = 2;
    private static final int EXACT = 8;
    private static final BigDecimal ELEMENTS = BigDecimal.valueOf(SurveyElement.values().length);
    private static final BigDecimal SCALE = BigDecimal.valueOf(25);

    SurveyIndex {
        means = Map.copyOf(means);
    }

    /// The regulation's marks of a service unit, by the lowest index that has them.
    enum Grade {
        A("88.31"),
        B("76.61"),
        C("65.00"),
        D("25.00");

        private final BigDecimal from;

        Grade(String from) {
            this.from = new BigDecimal(from);
        }

        static Grade of(BigDecimal index) {
            for (var grade : values()) if (index.compareTo(grade.from) >= 0) return grade;
            return D;
        }
    }

    /// @param sums all points given to each element
    static SurveyIndex of(int respondents, Map<SurveyElement, Long> sums) {
        if (respondents < FEWEST) return new SurveyIndex(respondents, Map.of(), null, null);
        var count = BigDecimal.valueOf(respondents);
        var means = new EnumMap<SurveyElement, BigDecimal>(SurveyElement.class);
        var all = BigDecimal.ZERO;
        for (var sum : sums.entrySet()) {
            var points = BigDecimal.valueOf(sum.getValue());
            means.put(sum.getKey(), points.divide(count, DIGITS, RoundingMode.HALF_UP));
            all = all.add(points);
        }
        var index = all.multiply(SCALE)
                .divide(count.multiply(ELEMENTS), EXACT, RoundingMode.HALF_UP)
                .setScale(DIGITS, RoundingMode.HALF_UP);
        return new SurveyIndex(respondents, means, index, Grade.of(index));
    }
}
