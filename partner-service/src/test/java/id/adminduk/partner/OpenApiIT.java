package id.adminduk.partner;

import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.RepositoryRoot;
import id.adminduk.kernel.test.TestTokens;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The committed API description is what the code serves; `-Dopenapi.write=true` rewrites it.
@RunningService
class OpenApiIT {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private OpenApiWebMvcResource springdoc;

    @Autowired
    private PartnerCalls calls;

    @Test
    void theCommittedDescriptionFitsTheCode() throws Exception {
        var request = new MockHttpServletRequest("GET", "/v3/api-docs");
        var served =
                (ObjectNode) JSON.readTree(springdoc.openapiJson(request, "/v3/api-docs", java.util.Locale.ENGLISH));
        served.remove("servers");
        var committed = RepositoryRoot.find().resolve("docs/api/partner-service.openapi.json");
        if (Boolean.getBoolean("openapi.write")) Files.writeString(committed, JSON.writeValueAsString(served) + "\n");
        assertThat(served).isEqualTo(JSON.readTree(Files.readString(committed)));
    }

    @Test
    void theDescriptionIsNotServedToStrangers() throws Exception {
        var answer = calls.call("GET", "/v3/api-docs", TestTokens.officer(Role.ADMIN, "13.05"), null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/code").asString()).isEqualTo("not-found");
    }
}
