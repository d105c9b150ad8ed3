package id.adminduk.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What the integration tests of the gateway share: the whole application on a free port, the services from `Platform`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class GatewayTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        Platform.describeTo(properties);
        properties.add("adminduk.ended-sign-ins-every", () -> "PT0.2S");
        properties.add(
                "adminduk.keys",
                () -> Path.of("target", "test-keys").toAbsolutePath().toString());
    }

    @BeforeEach
    void resetServices() {
        Platform.reset();
    }

    protected Browser browser() {
        return new Browser(port);
    }
}
