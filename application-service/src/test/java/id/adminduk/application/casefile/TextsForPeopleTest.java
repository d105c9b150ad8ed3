package id.adminduk.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.reason.ReasonTexts;
import id.adminduk.kernel.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Indonesian and English say the same things.
class TextsForPeopleTest {
    private final ReasonTexts texts = new ReasonTexts();

    @ParameterizedTest
    @ValueSource(strings = {"problems", "reasons"})
    void bothLanguagesHaveEveryText(String bundle) {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    @Test
    void everyReasonSaysWhatToDoNext() {
        var reasons = keys("reasons");
        assertThat(reasons.stream().filter(key -> !key.endsWith(".next")).map(key -> key + ".next"))
                .allMatch(reasons::contains);
    }

    @Test
    void indonesianFirst() {
        var reason = new Reason("DOC_UNREADABLE", "BIRTH_LETTER");
        assertThat(texts.view(reason, Language.INDONESIAN).text()).isEqualTo("Dokumen tidak terbaca.");
        assertThat(texts.view(reason, Language.ENGLISH).text()).isEqualTo("The document cannot be read.");
    }

    @Test
    void aCodeOfTheRegistryWeDoNotKnowStillHasASentence() {
        var view = texts.view(Reason.of("SOMETHING_NEW"), Language.ENGLISH);
        assertThat(view.code()).isEqualTo("SOMETHING_NEW");
        assertThat(view.text()).isEqualTo("An officer is looking into this case.");
    }

    private static Set<String> keys(String bundle) {
        try (var file = TextsForPeopleTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.stringPropertyNames();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
