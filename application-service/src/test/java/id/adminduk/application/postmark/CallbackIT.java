package id.adminduk.application.postmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.postmark.CallbackSignature.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class CallbackIT extends RunningService {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private CallbackSignature signatures;

    @LocalServerPort
    private int port;

    @Test
    void aGatewayTellsThatAMessageArrived() throws Exception {
        var id = sent();
        assertThat(report("sms", id, "DELIVERED", Instant.now())).isEqualTo(204);
        assertThat(stateOf(id)).isEqualTo("DELIVERED");
        assertThat(report("sms", id, "DELIVERED", Instant.now())).isEqualTo(204);
        assertThat(report("sms", id, "FAILED", Instant.now())).isEqualTo(204);
        assertThat(stateOf(id)).isEqualTo("DELIVERED");
    }

    @Test
    void orThatItDidNot() throws Exception {
        var id = sent();
        assertThat(report("sms", id, "FAILED", Instant.now())).isEqualTo(204);
        assertThat(stateOf(id)).isEqualTo("FAILED");
    }

    @Test
    void aMessageNobodyKnowsChangesNothing() throws Exception {
        assertThat(report("sms", UUID.randomUUID(), "DELIVERED", Instant.now())).isEqualTo(204);
    }

    @Test
    void anOldReportIsRefused() throws Exception {
        var id = sent();
        assertThat(report("sms", id, "DELIVERED", Instant.now().minus(Duration.ofMinutes(6))))
                .isEqualTo(401);
        assertThat(stateOf(id)).isEqualTo("SENT");
    }

    @Test
    void aGatewayThatWasNotSetUpIsNotHeard() throws Exception {
        assertThat(report("whatsapp", sent(), "DELIVERED", Instant.now())).isEqualTo(401);
        assertThat(report("pigeon", sent(), "DELIVERED", Instant.now())).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "md5=x"})
    void aWrongSignatureIsRefused(String signature) throws Exception {
        var body = body(sent(), "DELIVERED");
        assertThat(post("sms", Long.toString(Instant.now().getEpochSecond()), signature, body))
                .isEqualTo(401);
    }

    private UUID sent() {
        var id = UUID.randomUUID();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            insert into message (id, source_key, notice, channel, state, recipient, next_try, created_at, expires_at, ended_at)
            values (:id, :key, 'code', 'SMS', 'SENT', :recipient, :now, :now, :now, :now)
            """)
                .param("id", id)
                .param("key", "callback/" + id)
                .param("recipient", new byte[] {1})
                .param("now", now)
                .update();
        return id;
    }

    private String stateOf(UUID id) {
        return jdbc.sql("select state from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String body(UUID id, String status) {
        return "{\"id\":\"%s\",\"status\":\"%s\"}".formatted(id, status);
    }

    private int report(String gateway, UUID id, String status, Instant at) throws Exception {
        var body = body(id, status);
        var timestamp = Long.toString(at.getEpochSecond());
        var signed = signatures.of(Gateway.SMS, timestamp, body.getBytes(StandardCharsets.UTF_8));
        return post(gateway, timestamp, CallbackSignature.PREFIX + signed, body);
    }

    private int post(String gateway, String timestamp, String signature, String body)
            throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + port + "/v1/notifications/callbacks/" + gateway;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("X-Timestamp", timestamp)
                .header("X-Signature", signature)
                .POST(BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
