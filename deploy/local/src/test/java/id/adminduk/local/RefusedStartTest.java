package id.adminduk.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Options;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {
    @TempDir
    Path folder;

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress("127.0.0.1", 0));
            var options = Options.of(
                    List.of(
                            "--port",
                            Integer.toString(taken.getLocalPort()),
                            "--data",
                            folder.resolve("data").toString()),
                    Map.of(),
                    folder);
            assertThatThrownBy(() -> Platform.start(options, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws Exception {
        var file = Files.createFile(folder.resolve("occupied"));
        var options = Options.of(List.of("--data", file.resolve("data").toString()), Map.of(), folder);
        assertThatThrownBy(() -> Platform.start(options, _ -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void saysThatNoExternalBrokerAnswers() {
        var options = Options.of(
                List.of("--kafka", "127.0.0.1:1,localhost:1,nowhere", "--data", folder.toString()), Map.of(), folder);
        assertThatThrownBy(() -> Broker.start(options))
                .isInstanceOf(CannotStart.class)
                .hasMessage("No broker answers at 127.0.0.1:1,localhost:1,nowhere; --kafka takes HOST:PORT.");
    }

    @Test
    void saysWhyAnExternalDatabaseCannotBeUsed() {
        var options = Options.of(
                List.of("--database", "jdbc:postgresql://127.0.0.1:1/postgres?user=u", "--data", folder.toString()),
                Map.of(),
                folder);
        assertThatThrownBy(() -> Database.start(options))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("PostgreSQL cannot be used: ")
                .hasMessageEndingWith("connections.");
    }

    @Test
    void saysWhatIsNotBuilt() {
        var options = Options.of(
                List.of(
                        "--port",
                        "47310",
                        "--database-port",
                        "47320",
                        "--kafka-port",
                        "47330",
                        "--data",
                        folder.resolve("data").toString()),
                Map.of(),
                folder);
        assertThatThrownBy(() -> Platform.start(options, _ -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not built");
    }
}
