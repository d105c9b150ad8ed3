package id.adminduk.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.straightthrough.StraightThrough;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoStraightThroughIT extends RunningService {
    private static final String RULE = "/v1/straight-through-rules/0198a000-0000-7000-8000-000000000001/BIRTH";

    @Autowired
    StraightThrough straightThrough;

    @Autowired
    ObjectProvider<DemoStraightThrough> loaded;

    @Test
    void trustsTheDemoHospitalUntilAnAdministratorDoesNot() {
        var admin = TestTokens.officer(Role.ADMIN, "13.05");
        assertThat(loaded.getIfAvailable()).as("only with the demo setting").isNull();
        assertThat(api.get(RULE, admin).body().at("/enabled").asBoolean()).isFalse();

        var demo = new DemoStraightThrough(straightThrough);
        demo.run(new DefaultApplicationArguments());
        assertThat(api.get(RULE, admin).body().at("/enabled").asBoolean()).isTrue();

        api.change("PUT", RULE, admin, "", Map.of("enabled", false));
        demo.run(new DefaultApplicationArguments());
        assertThat(api.get(RULE, admin).body().at("/enabled").asBoolean()).isFalse();
    }
}
