package id.adminduk.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoServicePointsIT extends RunningService {
    private static final String HALL = "/v1/service-points/" + DemoServicePoints.HALL;

    @Autowired
    private ServicePoints points;

    @Autowired
    private ObjectProvider<DemoServicePoints> loaded;

    @Test
    void theDemoPlacesServeAtOnceAndStayAsTheyWereChanged() {
        assertThat(loaded.getIfAvailable()).as("only with the demo setting").isNull();
        var demo = new DemoServicePoints(points, Clock.systemUTC());
        demo.run(new DefaultApplicationArguments());
        var counter = TestTokens.officer(Role.FRONT_OFFICE, "13.05.01");
        var tickets = "/v1/queues/" + DemoServicePoints.PUSKESMAS + "/tickets";
        assertThat(api.create(tickets, counter, Map.of("line", "POLI UMUM")).text("/ticket/label"))
                .startsWith("A-");
        var change = Map.of("name", "Balai layanan", "active", true, "setup", Places.setup());
        assertThat(api.change("PUT", HALL, Places.ADMIN, api.get(HALL, "").etag(), change)
                        .status())
                .isEqualTo(200);
        demo.run(new DefaultApplicationArguments());
        assertThat(api.get(HALL, "").text("/name")).isEqualTo("Balai layanan");
    }
}
