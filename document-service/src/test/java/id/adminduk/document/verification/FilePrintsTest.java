package id.adminduk.document.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePrintsTest {
    private static final String ISSUED = "%PDF-1.7\nfirst\n%%EOF\nsigned\n%%EOF";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r"})
    void findsTheIssuedFileBeforeAnythingAppended(String lineBreak) {
        var issued = of(ISSUED + lineBreak);
        var changed = of(ISSUED + lineBreak + "more\n%%EOF\n");
        assertThat(changed.whole()).isNotEqualTo(issued.whole());
        assertThat(changed.beginnings()).contains(issued.whole());
    }

    @Test
    void aChangedByteLeavesNothingOfTheIssuedFile() {
        var changed = of(ISSUED.replace("first", "fjrst"));
        assertThat(changed.beginnings()).doesNotContain(of(ISSUED).whole());
    }

    @Test
    void theWholeFileIsNotItsOwnBeginning() {
        var issued = of(ISSUED);
        assertThat(issued.beginnings()).doesNotContain(issued.whole()).hasSize(2);
    }

    @Test
    void endsManyRevisionsEarly() {
        assertThat(of("%%EOF\n".repeat(10_000)).beginnings()).hasSizeLessThan(60);
    }

    @Test
    void readsAnythingAtAll() {
        assertThat(of("").beginnings()).isEmpty();
        assertThat(of("%%EO").beginnings()).isEmpty();
        assertThat(of("%%EOF").whole()).hasSize(64);
    }

    private static FilePrints of(String file) {
        return FilePrints.of(file.getBytes(ISO_8859_1));
    }
}
