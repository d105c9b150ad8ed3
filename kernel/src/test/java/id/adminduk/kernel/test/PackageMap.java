package id.adminduk.kernel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page that tells a newcomer what each package of a service is for, held against the code.
public final class PackageMap {
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    private PackageMap() {}

    /// Every package is in the table of the page, and none that is gone.
    ///
    /// @param page from the repository's root
    /// @param folder of the service's own package, below `src/main/java`
    public static void requireWhole(String page, String folder) {
        try {
            var named = NAME.matcher(Files.readString(RepositoryRoot.find().resolve(page))
                            .lines()
                            .filter(line -> line.startsWith("| **"))
                            .collect(Collectors.joining()))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).isEqualTo(packages(Path.of("src/main/java", folder)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeSet<String> packages(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
