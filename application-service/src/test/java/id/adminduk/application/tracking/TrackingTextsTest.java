package id.adminduk.application.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.language.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTextsTest {

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageHasAMeaningAndSaysWhatToDo(Stage stage) {
        var indonesian = TrackingTexts.in(Language.INDONESIAN);
        var english = TrackingTexts.in(Language.ENGLISH);
        assertThat(english.meaning(stage)).isNotEqualTo(indonesian.meaning(stage));
        assertThat(english.next(stage)).isNotEqualTo(indonesian.next(stage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "tracking"})
    void bothLanguagesHaveEveryWord(String bundle) {
        var indonesian = ResourceBundle.getBundle(bundle, Locale.ROOT);
        var english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertThat(english.keySet()).hasSameElementsAs(indonesian.keySet());
        for (var key : indonesian.keySet())
            assertThat(english.getString(key)).as(key).isNotEqualTo(indonesian.getString(key));
    }
}
