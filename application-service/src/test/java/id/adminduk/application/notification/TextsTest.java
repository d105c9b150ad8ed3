package id.adminduk.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextExistsInBothLanguages() {
        var indonesian = ResourceBundle.getBundle("notices", Locale.ROOT);
        var english = ResourceBundle.getBundle("notices", Locale.ENGLISH);
        for (var key : indonesian.keySet()) {
            assertThat(english.getString(key))
                    .as(key)
                    .isNotEqualTo(indonesian.getString(key))
                    .doesNotContain("'");
        }
        assertThat(english.keySet()).hasSameElementsAs(indonesian.keySet());
    }

    @Test
    void saysItInIndonesianFirst() {
        var text = Texts.bilingual(texts -> texts.line("promised", texts.day(Instant.parse("2026-11-20T17:30:00Z"))));
        assertThat(text).isEqualTo("Dijanjikan selesai 21 November 2026.\n\nPromised for 21 November 2026.");
    }

    @Test
    void explainsReasonsAndLeavesTheUnknownAsACode() {
        var text =
                Texts.bilingual(texts -> texts.reasons(List.of("DOC_UNREADABLE", "DOC_UNREADABLE", "SOMETHING_NEW")));
        assertThat(text).startsWith("Dokumen tidak terbaca. SOMETHING_NEW");
        assertThat(text).contains("The document cannot be read.");
    }

    @Test
    void saysWhatToDoAboutAReason() {
        var text = Texts.bilingual(texts -> texts.advice(List.of("DOC_UNREADABLE", "SOMETHING_NEW")));
        assertThat(text).startsWith("Dokumen tidak terbaca. Foto atau pindai ulang");
        assertThat(text).contains("SOMETHING_NEW");
    }
}
