package id.adminduk.application.survey;

import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person's points for all nine elements.
record SurveyPoints(Map<SurveyElement, Integer> of) {
    SurveyPoints {
        of = new EnumMap<>(of);
    }

    /// Refuses with a pointer for each element without an answer or with one that is not on its list.
    static SurveyPoints of(Map<SurveyElement, @Nullable Integer> answers) {
        var wrong = new ArrayList<FieldError>();
        var points = new EnumMap<SurveyElement, Integer>(SurveyElement.class);
        for (var element : SurveyElement.values()) {
            var point = answers.get(element);
            if (point == null) wrong.add(error(element, "required", "This question has no answer."));
            else if (point < SurveyElement.WORST || point > SurveyElement.BEST)
                wrong.add(error(element, "out-of-range", "An answer is a number from 1 to 4."));
            else points.put(element, point);
        }
        if (!wrong.isEmpty()) throw new SurveyRefused.Incomplete(List.copyOf(wrong));
        return new SurveyPoints(points);
    }

    private static FieldError error(SurveyElement element, String code, String detail) {
        return new FieldError("#/answers/" + element, code, detail);
    }
}
