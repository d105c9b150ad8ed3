package id.adminduk.application.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The committed API description is what the code says. `-Dopenapi.write=true` writes it anew.
class OpenApiIT extends RunningService {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCommittedDescriptionIsCurrent() throws IOException {
        var file = RepositoryRoot.find().resolve("docs/api/application-service.openapi.json");
        var generated = (ObjectNode) api.get("/v3/api-docs", "").body();
        assertThat(generated.at("/openapi").asString("")).startsWith("3.1");
        generated.remove("servers");
        var text = SORTED.writeValueAsString(SORTED.treeToValue(generated, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(SORTED.readTree(Files.readString(file))).isEqualTo(SORTED.readTree(text));
    }
}
