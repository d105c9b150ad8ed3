package id.adminduk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// All Java of the repository is in the house format, its imports in order and none of them idle. `mvn -pl kernel test
/// -Dtest=SourceFormatTest -Dformat.write=true`
/// rewrites it.
class SourceFormatTest {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyFileIsInTheHouseFormat() throws IOException {
        var others = new ArrayList<Path>();
        try (var files = Files.walk(RepositoryRoot.find())) {
            for (var file : files.filter(SourceFormatTest::isSource).toList()) {
                if (!isFormatted(file)) others.add(file);
            }
        }
        assertThat(others).isEmpty();
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/target/");
    }

    private boolean isFormatted(Path file) throws IOException {
        var text = Files.readString(file);
        try {
            var formatted = formatter.formatSourceAndFixImports(text);
            if (formatted.equals(text)) return true;
            if (!Boolean.getBoolean("format.write")) return false;
            Files.writeString(file, formatted);
            return true;
        } catch (FormatterException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }
}
