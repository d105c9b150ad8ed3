package id.adminduk.acceptance.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The demo pairs, and a note beside them of how many have married, so that the story can be told again on the same
/// database.
public final class Pairs {
    private final Path note;
    private final List<Pair> pairs;

    public Pairs(Path data) {
        var folder = data.resolve("demo");
        this.note = folder.resolve("marriages.txt");
        this.pairs = read(folder.resolve("pairs.json"));
    }

    private static List<Pair> read(Path file) {
        try {
            return List.of(JsonMapper.builder().build().readValue(Files.readAllBytes(file), Pair[].class));
        } catch (IOException absent) {
            throw new UncheckedIOException("the demo pairs are missing; was deploy/up started with --demo?", absent);
        }
    }

    /// Two who are still single.
    public synchronized Pair next() {
        try {
            int married =
                    Files.exists(note) ? Integer.parseInt(Files.readString(note).strip()) : 0;
            if (married >= pairs.size())
                throw new IllegalStateException("every pair has married; start with a new database");
            Files.writeString(note, Integer.toString(married + 1));
            return pairs.get(married);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
