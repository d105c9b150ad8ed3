package id.adminduk.application.survey;

import id.adminduk.kernel.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/// One of the nine questions as people read it, with its four answers.
public record SurveyQuestion(SurveyElement element, String question, List<Choice> choices) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public SurveyQuestion {
        choices = List.copyOf(choices);
    }

    public record Choice(int points, String text) {}

    public static List<SurveyQuestion> in(Language language) {
        var texts = ResourceBundle.getBundle("survey", language.locale(), NO_FALLBACK);
        return Arrays.stream(SurveyElement.values())
                .map(element -> of(element, texts))
                .toList();
    }

    private static SurveyQuestion of(SurveyElement element, ResourceBundle texts) {
        var choices = IntStream.rangeClosed(SurveyElement.WORST, SurveyElement.BEST)
                .mapToObj(points -> new Choice(points, texts.getString(element + "." + points)))
                .toList();
        return new SurveyQuestion(element, texts.getString(element.name()), choices);
    }
}
