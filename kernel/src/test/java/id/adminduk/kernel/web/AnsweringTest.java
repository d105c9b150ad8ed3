package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// A service of nothing but [Things], and the requests its tests make.
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestInfrastructure.class, Things.class})
@ActiveProfiles("test")
abstract class AnsweringTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServiceToken service;

    private final HttpClient http = HttpClient.newHttpClient();
    final String citizen = TestTokens.citizen(UUID.randomUUID());

    int count(String name) {
        return jdbc.sql("select count(*) from thing where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    static void expectProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:adminduk:problem:" + code);
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send("GET", path, token, "", Map.of());
    }

    HttpResponse<String> put(Map<String, String> headers) throws Exception {
        return send("PUT", "/things/" + UUID.randomUUID(), citizen, "", headers);
    }

    HttpResponse<String> post(String body, String key) throws Exception {
        return send(
                "POST", "/things", citizen, body, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    HttpResponse<String> send(String method, String path, String token, String body, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", token);
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
