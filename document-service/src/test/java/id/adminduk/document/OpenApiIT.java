package id.adminduk.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The committed API description is what the code does; `-Dopenapi.write=true` writes it anew.
@DocumentServiceTest
class OpenApiIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    RestTestClient http;

    @Test
    void theDescriptionMatchesTheCode() throws IOException {
        var file = RepositoryRoot.find().resolve("docs/api/document-service.openapi.json");
        var described = described();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(file, described + "\n");
        assertThat(Files.readString(file).strip()).isEqualTo(described);
    }

    private String described() {
        var body = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var api = (ObjectNode) JSON.readTree(String.valueOf(body));
        api.remove("servers"); // the port of this run
        return JSON.writeValueAsString(JSON.treeToValue(api, java.util.TreeMap.class));
    }
}
