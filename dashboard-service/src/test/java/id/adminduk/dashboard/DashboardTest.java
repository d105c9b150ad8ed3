package id.adminduk.dashboard;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// What the tests over HTTP share: the whole service on a free port, with a real database and broker.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "adminduk.dashboard.stream.beat=300ms")
@ActiveProfiles("test")
@Import(TestInfrastructure.class)
public abstract class DashboardTest {
    protected static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private TestEvents events;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    protected Office office() {
        return new Office(events::publishJson);
    }

    protected static String operator() {
        return TestTokens.officer(Role.OPERATOR, "13.05");
    }

    protected HttpRequest.Builder to(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    protected HttpResponse<String> get(String path, String... headers) {
        try {
            return HTTP.send(to(path, headers).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
