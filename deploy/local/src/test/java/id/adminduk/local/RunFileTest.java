package id.adminduk.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.local.options.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    Path folder;

    private Options options() {
        return Options.of(List.of("--data", folder.toString()), Map.of(), folder);
    }

    @Test
    void knowsThePlatformThatRuns() {
        var file = new RunFile(folder);
        assertThat(file.running()).isEmpty();
        file.write(Map.of(), options());
        assertThat(file.running())
                .map(ProcessHandle::pid)
                .contains(ProcessHandle.current().pid());
        file.delete();
        assertThat(file.running()).isEmpty();
    }

    @Test
    void aReusedProcessIdIsNotOurs() throws Exception {
        Files.writeString(
                folder.resolve("run.properties"),
                "process.up=%d@12345\n".formatted(ProcessHandle.current().pid()));
        assertThat(new RunFile(folder).running()).isEmpty();
    }

    @Test
    void clearsWhatACrashLeftAndNothingElse() throws Exception {
        var left = new ProcessBuilder("sleep", "60").start();
        var file = new RunFile(folder);
        file.write(Map.of("kafka", left.pid()), options());
        var text =
                Files.readString(folder.resolve("run.properties")).replaceAll("process.up=.*", "process.up=999999@1");
        Files.writeString(folder.resolve("run.properties"), text);
        file.clearRemains();
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("run.properties")).doesNotExist();
    }
}
