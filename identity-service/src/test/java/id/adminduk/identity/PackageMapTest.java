package id.adminduk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A newcomer finds every package on the map, and none that is gone.
class PackageMapTest {
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        var map = Files.readString(RepositoryRoot.find().resolve("docs/identity-service.md"));
        var named = NAME.matcher(
                        map.lines().filter(line -> line.startsWith("| **")).collect(Collectors.joining()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(packages());
    }

    private static TreeSet<String> packages() throws IOException {
        try (var children = Files.list(Path.of("src/main/java/id/adminduk/identity"))) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
