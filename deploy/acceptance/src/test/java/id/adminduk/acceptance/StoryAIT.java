package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.acceptance.people.Dashboard;
import id.adminduk.acceptance.story.StoryA;
import id.adminduk.acceptance.story.Teller;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryAIT {

    @Test
    void aBirthGoesFromTheHospitalToASignedAkta() {
        var teller = new Teller(System.out);
        try (var dashboard = Stage.cast().dashboard()) {
            long before = registered(dashboard);
            teller.story("Story A: the hospital", () -> new StoryA(Stage.cast(), teller).tell());
            assertThat(teller.differing()).isEmpty();
            assertThat(Stage.cast().papers()).isDirectoryContaining("glob:**1305-LU-*.pdf");
            await("both twins are counted")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> registered(dashboard) >= before + 2);
        }
    }

    private static long registered(Dashboard dashboard) {
        return dashboard.overview().at("/registrations/registered/total").asLong();
    }
}
