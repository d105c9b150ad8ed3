package id.adminduk.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.ContentPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Application-service's stand-in: it says of each case what a test told it, and of others that it has none.
public final class NeighbourCases implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PATH = "/internal/case-checks";
    private static final WireMockServer SERVER = started();

    private static WireMockServer started() {
        var server = new WireMockServer(options().dynamicPort());
        server.start();
        server.stubFor(post(urlEqualTo(PATH)).willReturn(okJson("{\"answer\":\"UNKNOWN\"}")));
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("adminduk.application-url=" + SERVER.baseUrl()).applyTo(context);
    }

    /// A case of which the neighbour says so from now on.
    public static UUID thatIs(String answer) {
        return thatIs(UUID.randomUUID(), answer);
    }

    public static UUID thatIs(UUID caseId, String answer) {
        stub(caseId, okJson("{\"answer\":\"" + answer + "\"}"));
        return caseId;
    }

    /// An open case that names this person, whoever else is asked about.
    public static UUID thatNames(UUID person) {
        var caseId = UUID.randomUUID();
        stub(caseId, okJson("{\"answer\":\"OPEN\",\"people\":[\"" + person + "\"]}"));
        return caseId;
    }

    /// A case at whose mention the neighbour breaks down.
    public static UUID thatBreaksTheNeighbour(int status) {
        var caseId = UUID.randomUUID();
        stub(caseId, aResponse().withStatus(status));
        return caseId;
    }

    private static void stub(UUID caseId, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlEqualTo(PATH)).withRequestBody(about(caseId)).willReturn(answer));
    }

    private static ContentPattern<?> about(UUID caseId) {
        return matchingJsonPath("$[?(@.caseId == '" + caseId + "')]");
    }

    /// What the neighbour was asked about a case.
    public static LoggedRequest askedAbout(UUID caseId) {
        return SERVER.findAll(postRequestedFor(urlEqualTo(PATH)).withRequestBody(about(caseId)))
                .getLast();
    }

    /// The question and the answer both services agreed on.
    public static JsonNode sample() {
        try {
            var file = RepositoryRoot.find().resolve("docs/api/samples/case-check.json");
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
