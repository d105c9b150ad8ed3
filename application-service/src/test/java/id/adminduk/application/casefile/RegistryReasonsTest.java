package id.adminduk.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.reason.ReasonTexts;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever reason the registry gives (docs/registry-effects.md), an officer reads a sentence and what to do next.
class RegistryReasonsTest {
    private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
    private static final List<String> OF_SOMEBODY =
            List.of("UNKNOWN", "DECEASED", "NOT_IN_DISTRICT", "NIK_INACTIVE", "WITHOUT_FAMILY");
    private static final Pattern PEOPLE = Pattern.compile("of (PERSON[A-Z, ]+ or [A-Z]+|PERSON[A-Z, ]+)");

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyReasonHasItsTexts(String language) throws IOException {
        var texts = ResourceBundle.getBundle(
                "reasons",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(100);
        for (var code : codes) assertThat(texts.keySet()).contains(code, code + ".next");
    }

    @Test
    void reasonsThatSiakInventsHaveOneText() {
        var texts = new ReasonTexts();
        assertThat(texts.view(Reason.of("SIAK_ANYTHING"), Language.INDONESIAN).text())
                .contains("SIAK")
                .isNotEqualTo(
                        texts.view(Reason.of("UNHEARD_OF"), Language.INDONESIAN).text());
    }

    private static Set<String> codes() throws IOException {
        var text = Files.readString(RepositoryRoot.find().resolve("docs/registry-effects.md"));
        var reasons = text.substring(text.indexOf("## Reasons"), text.indexOf("## As of a day"));
        var codes = new TreeSet<String>();
        CODE.matcher(reasons).results().forEach(found -> codes.add(found.group(1)));
        var people = PEOPLE.matcher(reasons);
        assertThat(people.find()).isTrue();
        for (var who : people.group(1).split(", | or "))
            OF_SOMEBODY.forEach(what -> codes.add(who.strip() + "_" + what));
        for (var day : List.of("DEATH", "MARRIAGE", "DIVORCE", "REUNION", "ANNULMENT", "CHANGE", "RULING", "BIRTH"))
            codes.add(day + "_IN_FUTURE");
        return codes;
    }
}
