package id.adminduk.application.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.jail.Verdict;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CleaningProcessTest {
    private final CleaningProcess process = new CleaningProcess();
    private final List<String> command = JailCommand.ofThisMachine().of(FileKind.PDF);

    @Test
    void getsLittleMemoryAndFewClasses() {
        assertThat(command).contains("-Xmx256m").endsWith("PDF");
        var jars = command.get(command.indexOf("-cp") + 1).split(File.pathSeparator);
        assertThat(Arrays.stream(jars).filter(jar -> jar.contains("spring") || jar.contains("postgres")))
                .isEmpty();
    }

    @Test
    void losesNetworkAndWritingWhereTheMachineAllowsIt() {
        var inside = String.join(" ", command.subList(0, command.indexOf("-Xmx256m")));
        if (command.contains("unshare")) assertThat(inside).contains("--net");
        if (command.contains("prlimit")) assertThat(inside).contains("--fsize=0", "--cpu=4");
        assertThat(inside).endsWith("java");
    }

    @Test
    void fiveMebibytesOfNothingAreUnreadable() {
        assertThat(process.run(FileKind.JPEG, new byte[5 << 20]).verdict()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void filesAreCleanedBesideEachOther() {
        var photo = HostileFiles.photo(300, 200);
        var verdicts = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> process.run(FileKind.JPEG, photo).verdict());
        assertThat(verdicts).containsOnly(Verdict.CLEAN);
    }
}
