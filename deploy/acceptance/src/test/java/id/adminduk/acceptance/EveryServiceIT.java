package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.http.Web;
import id.adminduk.acceptance.tour.Tour;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Each service the office offers, from its draft to its end, with registry, documents and messages as they are.
class EveryServiceIT {

    @Test
    void comesToItsEnd() {
        var tour = new Tour(Stage.cast());
        assertThat(tour.differences()).isEmpty();
        var offered = new TreeSet<String>();
        new Web(Stage.cast().platform())
                .get("/v1/services")
                .require(200)
                .json()
                .get("items")
                .forEach(service -> offered.add(service.get("code").asString()));
        offered.remove("BIRTH"); // stories A and B
        assertThat(tour.walked()).containsExactlyElementsOf(offered);
    }
}
