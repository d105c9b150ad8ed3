package id.adminduk.kernel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The committed samples in `docs/api/events`: the producer's test asserts that it writes that shape, a consumer's that
/// it reads it.
public final class EventSamples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventSamples() {}

    /// The sample of an event type, as JSON text.
    public static String of(String type) {
        try {
            return Files.readString(
                    RepositoryRoot.find().resolve("docs/api/events").resolve(type + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no committed sample of " + type, missing);
        }
    }

    public static <T> T read(String type, Class<T> as) {
        return JSON.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(of(type), as);
    }

    /// Asserts that an event has the same properties, all the way down, as its sample. With
    /// `-Dsamples.write=true` it writes the sample instead. Where the sample opens `confidential`, pass the
    /// opened object in its place.
    public static void assertMatches(String type, Object event) {
        var actual = JSON.valueToTree(event);
        if (Boolean.getBoolean("samples.write")) {
            write(type, actual);
            return;
        }
        assertThat(shape(actual)).as("shape of " + type).isEqualTo(shape(JSON.readTree(of(type))));
    }

    private static void write(String type, JsonNode event) {
        try {
            Path file = RepositoryRoot.find().resolve("docs/api/events").resolve(type + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static TreeSet<String> shape(JsonNode node) {
        var paths = new TreeSet<String>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, TreeSet<String> paths) {
        paths.add(path);
        if (node.isObject())
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), paths));
        if (node.isArray()) node.forEach(item -> collect(path + "[]", item, paths));
    }
}
