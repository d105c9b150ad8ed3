package id.adminduk.identity.demo;

import id.adminduk.kernel.AdmindukProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where scripts find people for their stories, in the data folder: parents for the births they report in
/// `demo/couples.json`, and in `demo/pairs.json` those who may marry. Invented people only.
@Component
@ConditionalOnBooleanProperty("adminduk.demo")
class DemoPeopleFiles {
    private final Path folder;
    private final JsonMapper json;

    DemoPeopleFiles(AdmindukProperties properties, JsonMapper json) {
        this.folder = properties.data().resolve("demo");
        this.json = json;
    }

    void write(DemoPopulation population) {
        write("couples", population.couples());
        write("pairs", population.pairs());
    }

    private void write(String name, List<?> people) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, name, ".tmp");
            Files.write(draft, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(people));
            var file = folder.resolve(name + ".json");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
