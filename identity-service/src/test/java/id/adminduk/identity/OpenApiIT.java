package id.adminduk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.RepositoryRoot;
import id.adminduk.kernel.test.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The committed API description is the one the code gives; `-Dopenapi.write=true` writes it anew.
@SpringBootTest(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.paths-to-exclude=/internal/**,/error",
            "springdoc.default-produces-media-type=application/json"
        })
@AutoConfigureMockMvc(addFilters = false)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class OpenApiIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    MockMvcTester http;

    @Test
    void theCommittedDescriptionIsCurrent() throws IOException {
        var answer = http.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        var current = JSON.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(current.get("openapi").asString()).startsWith("3.1");
        assertThat(current.get("paths").propertyNames()).noneMatch(path -> path.startsWith("/internal"));
        var file = RepositoryRoot.find().resolve("docs/api/identity-service.openapi.json");
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(current));
        }
        assertThat(text(current)).isEqualTo(Files.readString(file));
    }

    private static String text(JsonNode description) {
        return JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
    }
}
