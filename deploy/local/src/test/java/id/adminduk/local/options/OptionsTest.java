package id.adminduk.local.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path CHECKOUT = Path.of("/srv/adminduk");

    @Test
    void answersOnTheUsualAddressWithDataKeptInTheCheckout() {
        var options = Options.of(List.of(), Map.of(), CHECKOUT);
        assertThat(options.address()).isEqualTo("http://localhost:8080");
        assertThat(options.data()).isEqualTo(Path.of("/srv/adminduk/data"));
        assertThat(options.demo()).isFalse();
        assertThat(options.aotCaches()).isTrue();
    }

    @Test
    void countsTheServicesPortsFromTheGateways() {
        var options = Options.of(List.of("--port", "9000"), Map.of(), CHECKOUT);
        assertThat(options.portOf(Service.GATEWAY)).isEqualTo(9000);
        assertThat(List.of(Service.values()))
                .extracting(options::portOf)
                .containsExactlyInAnyOrder(9000, 9001, 9002, 9003, 9004, 9005);
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        var environment = Map.of("ADMINDUK_PORT", "9000", "ADMINDUK_DEMO", "true", "ADMINDUK_HOME", "/var/adminduk");
        var options = Options.of(List.of("--port", "9100"), environment, CHECKOUT);
        assertThat(options.port()).isEqualTo(9100);
        assertThat(options.demo()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("/var/adminduk"));
    }

    @Test
    void saysWhatIsWrongInOneSentence() {
        assertThatThrownBy(() -> Options.of(List.of("--colour", "red"), Map.of(), CHECKOUT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--colour");
        assertThatThrownBy(() -> Options.of(List.of("--port"), Map.of(), CHECKOUT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.of(List.of("--port", "eighty"), Map.of(), CHECKOUT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("eighty");
    }

    @Test
    void usesServersOfOthersWhenAsked() {
        var options = Options.of(
                List.of("--kafka", "broker:9092", "--database", "jdbc:postgresql://db/postgres?user=a"),
                Map.of(),
                CHECKOUT);
        assertThat(options.kafka()).isEqualTo("broker:9092");
        assertThat(options.database()).startsWith("jdbc:postgresql://db/");
    }
}
