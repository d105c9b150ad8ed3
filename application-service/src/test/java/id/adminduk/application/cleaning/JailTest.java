package id.adminduk.application.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process that was taken over could do. A machine without user namespaces has no full jail, and says so in its
/// log.
class JailTest {
    private static final int CPU_SECONDS = 1;

    @TempDir
    Path secrets;

    private Jail jail;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(secrets.resolve("master.key"), "hush");
        jail = Jail.ofThisMachine(List.of(secrets));
        assumeThat(jail.isFull()).as("a machine with user namespaces").isTrue();
    }

    @Test
    void seesNoKeys() {
        assertThat(inside("cat %s/master.key; ls -A %s; echo end".formatted(secrets, secrets)))
                .isEqualTo("end");
        assertThat(inside("umount %s && cat %s/master.key; echo end".formatted(secrets, secrets)))
                .isEqualTo("end");
    }

    @Test
    void seesNoNetwork() {
        assertThat(inside("cut -d: -f1 -s /proc/net/dev")).isEqualTo("lo");
    }

    @Test
    void inheritsNothing() {
        assertThat(inside("env | cut -d= -f1 | grep -v -e ^PWD -e ^_ -e ^OLDPWD -e ^SHLVL; echo end"))
                .isEqualTo("end");
    }

    @Test
    void reachesNoOtherProcess() {
        var us = ProcessHandle.current().pid();
        assertThat(inside("kill -0 %d && echo reached; echo end".formatted(us))).isEqualTo("end");
        assertThat(inside("cat /proc/%d/environ && echo reached; echo end".formatted(us)))
                .isEqualTo("end");
    }

    @Test
    void writesNothing() {
        var file = secrets.resolveSibling("written-by-a-prisoner");
        assertThat(inside("echo x > %s && echo written; rm -f %s/../nothing; echo end".formatted(file, secrets)))
                .isEqualTo("end");
        assertThat(file).doesNotExist();
    }

    @Test
    void hasNoPrivileges() {
        assertThat(inside("grep -c '^Cap[IPEBA][a-z]*:.0000000000000000$' /proc/self/status"))
                .isEqualTo("5");
    }

    @Test
    void getsNoMoreMemoryThanItsShare() {
        assertThat(inside("head -c 700000000 /dev/zero | tail | wc -c")).isEqualTo("0");
    }

    @Test
    void runsOutOfTime() {
        assertThat(inside("(while :; do :; done); echo killed")).isEqualTo("killed");
    }

    private String inside(String script) {
        try {
            var builder = new ProcessBuilder(jail.around(List.of("sh", "-c", script), CPU_SECONDS))
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("still running");
            return said;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
