package id.adminduk.kernel.test;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the repository begins, from whatever module a test runs in.
public final class RepositoryRoot {
    private RepositoryRoot() {}

    public static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("kernel/pom.xml"))) return folder;
        }
        throw new IllegalStateException("not inside the repository");
    }
}
