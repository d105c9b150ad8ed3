package id.adminduk.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import id.adminduk.gateway.Tokens;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BodiesIT extends GatewayTest {
    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "/v1/partner-events, 1048576, 200",
        "/v1/partner-events, 1048577, 413",
        "/v1/fhir, 1048577, 413",
        "/v1/applications/x/attachments, 6291456, 200",
        "/v1/applications/x/attachments, 6291457, 413",
        "/v1/dashboard/stream, 20000, 413"
    })
    void bodiesHaveALimitPerPath(String path, int size, int status) {
        var answer = browser()
                .send(browser()
                        .to(path, "Authorization", "Bearer " + Tokens.valid())
                        .POST(BodyPublishers.ofByteArray(new byte[size])));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 413) assertThat(answer.body()).contains("\"code\":\"payload-too-large\"");
    }

    /// A file in pieces (tus): the methods, the headers and the protocol's own status pass both ways.
    @Test
    void piecesOfAFilePass() {
        Platform.service("application")
                .stubFor(WireMock.patch(anyUrl())
                        .willReturn(WireMock.aResponse().withStatus(460).withHeader("Upload-Offset", "7")));
        Platform.service("application")
                .stubFor(WireMock.head(anyUrl()).willReturn(WireMock.ok().withHeader("Upload-Offset", "7")));
        var path = "/v1/applications/x/uploads/y";
        var patch = browser()
                .send(browser()
                        .to(
                                path,
                                "Authorization",
                                "Bearer " + Tokens.valid(),
                                "Tus-Resumable",
                                "1.0.0",
                                "Upload-Offset",
                                "7",
                                "Upload-Checksum",
                                "sha1 x")
                        .method("PATCH", BodyPublishers.ofByteArray(new byte[5 * MIB])));
        assertThat(patch.statusCode()).isEqualTo(460);
        assertThat(patch.headers().firstValue("Upload-Offset")).hasValue("7");
        Platform.service("application")
                .verify(WireMock.patchRequestedFor(WireMock.urlEqualTo(path))
                        .withHeader("Tus-Resumable", WireMock.equalTo("1.0.0"))
                        .withHeader("Upload-Offset", WireMock.equalTo("7"))
                        .withHeader("Upload-Checksum", WireMock.equalTo("sha1 x")));
        var head = browser()
                .send(browser()
                        .to(path, "Authorization", "Bearer " + Tokens.valid())
                        .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("Upload-Offset")).hasValue("7");
    }

    @Test
    void aBodyOfUnknownLengthIsStoppedAtTheLimit() {
        var answer = browser()
                .send(browser()
                        .to("/v1/partner-events", "Authorization", "Bearer " + Tokens.valid())
                        .POST(BodyPublishers.ofInputStream(() -> zeros(MIB + 1))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Platform.service("partner").findAll(postRequestedFor(anyUrl())))
                .as("no complete request reached the service")
                .isEmpty();
    }

    @Test
    void aBodyOfUnknownLengthPassesWhole() {
        var answer = browser()
                .send(browser()
                        .to("/v1/partner-events", "Authorization", "Bearer " + Tokens.valid())
                        .POST(BodyPublishers.ofInputStream(() -> zeros(300_000))));
        assertThat(answer.statusCode()).isEqualTo(200);
        var received = Platform.service("partner").findAll(postRequestedFor(anyUrl()));
        assertThat(received.getFirst().getBody()).hasSize(300_000);
    }

    @Test
    void aSenderWhoBreaksOffIsNoError(CapturedOutput log) {
        browser().breakOff("""
            POST /v1/tracking HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 1000

            {"trackingNo":\
            """);
        await("line of the access log").until(() -> log.getAll().contains("POST tracking 400"));
        assertThat(log.getAll()).doesNotContain("ERROR");
        Platform.service("application").verify(0, postRequestedFor(anyUrl()));
    }

    /// The server believes the chunks and closes the connection after its answer.
    @Test
    void twoLengthsSmuggleNothing() {
        var answers = browser().raw("""
            POST /v1/tracking HTTP/1.1
            Host: localhost
            Content-Length: 4
            Transfer-Encoding: chunked

            0

            GET /v1/services HTTP/1.1
            Host: localhost

            """);
        assertThat(answers.split("HTTP/1.1 ", -1))
                .as("one answer, then the end")
                .hasSize(2);
        Platform.service("application").verify(0, getRequestedFor(anyUrl()));
    }

    private static InputStream zeros(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }
}
