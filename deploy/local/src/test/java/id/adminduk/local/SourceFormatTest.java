package id.adminduk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All Java of the repository is in the house format, its imports in order and none of them idle. It stands in a module
/// that waits for no other, beside which the kernel is tested. To rewrite everything:
/// `mvn -pl deploy/local test -Dtest=SourceFormatTest -Dformat.write=true`
class SourceFormatTest {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyFileIsInTheHouseFormat() throws IOException {
        var others = new ArrayList<Path>();
        for (var file : sources()) {
            if (!isFormatted(file)) others.add(file);
        }
        assertThat(others).as("files in another format").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(repository())) {
            var sources = files.filter(SourceFormatTest::isSource).toList();
            assertThat(sources).anyMatch(file -> file.startsWith(repository().resolve("kernel")));
            return sources;
        }
    }

    private static Path repository() {
        return Path.of("../..").toAbsolutePath().normalize(); // tests run in their module's folder
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
