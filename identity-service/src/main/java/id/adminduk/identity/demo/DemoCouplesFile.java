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

/// Where scripts find parents for the births they report: `demo/couples.json` in the data folder. Invented people only.
@Component
@ConditionalOnBooleanProperty("adminduk.demo")
class DemoCouplesFile {
    private final Path file;
    private final JsonMapper json;

    DemoCouplesFile(AdmindukProperties properties, JsonMapper json) {
        this.file = properties.data().resolve("demo").resolve("couples.json");
        this.json = json;
    }

    void write(List<DemoPopulation.Couple> couples) {
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), "couples", ".tmp");
            Files.write(draft, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(couples));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
