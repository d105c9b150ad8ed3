package id.adminduk.identity.correction;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.correction.Correction.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
    private static final Path CATALOGUE = Path.of("../application-service/src/main/resources/catalogue");

    /// Each element once; nobody asks for another NIK.
    @Test
    void everyElementOfACorrectionHasItsField() {
        assertThat(Stream.of(Field.values()).flatMap(field -> field.elements().stream()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Element.NIK)));
    }

    @Test
    void theServicesAreThoseOfTheCatalogue() throws IOException {
        try (var files = Files.list(CATALOGUE)) {
            var known = files.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Stream.of(Field.values()).flatMap(field -> field.services().stream()))
                    .hasSizeGreaterThan(4)
                    .isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherServiceChangesIsExplained(Field field) {
        for (var language : new Locale[] {Locale.of("id"), Locale.ENGLISH}) {
            var usual = Refusal.OTHER_SERVICE.text(Field.OTHER, language);
            var told = Refusal.OTHER_SERVICE.text(field, language);
            assertThat(told.equals(usual)).isEqualTo(field.services().isEmpty());
        }
    }
}
