package id.adminduk.identity;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/// Opens browsers on the running service.
@TestComponent
public class Browsers {
    private final Environment environment;

    Browsers(Environment environment) {
        this.environment = environment;
    }

    public Browser open() {
        return new Browser("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }
}
