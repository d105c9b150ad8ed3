package id.adminduk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The committed API description is what the code does; `-Dopenapi.write=true` writes it anew.
@TestPropertySource(properties = "springdoc.api-docs.enabled=true")
class OpenApiIT extends DashboardTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theDescriptionMatchesTheCode() throws IOException {
        var file = RepositoryRoot.find().resolve("docs/api/dashboard-service.openapi.json");
        var api = (ObjectNode) JSON.readTree(get("/v3/api-docs").body());
        api.remove("servers"); // the port of this run
        var described = JSON.writeValueAsString(JSON.treeToValue(api, TreeMap.class));
        if (Boolean.getBoolean("openapi.write")) Files.writeString(file, described + "\n");
        assertThat(Files.readString(file).strip()).isEqualTo(described);
    }
}
