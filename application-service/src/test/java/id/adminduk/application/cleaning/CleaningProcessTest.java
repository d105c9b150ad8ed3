package id.adminduk.application.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.jail.Verdict;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CleaningProcessTest {
    private static final Jail JAIL = Jail.ofThisMachine(List.of());
    private final CleaningProcess process = new CleaningProcess(JAIL);
    private final List<String> command = new JailCommand(JAIL).of(FileKind.PDF);

    @Test
    void getsLittleMemoryAndFewClasses() {
        assertThat(command).contains("-Xmx256m").endsWith("PDF");
        var jars = command.get(command.indexOf("-cp") + 1).split(File.pathSeparator);
        assertThat(Arrays.stream(jars).filter(jar -> jar.contains("spring") || jar.contains("postgres")))
                .isEmpty();
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

    @Test
    void leavesNoFolderBehind() {
        var before = folders();
        process.run(FileKind.PDF, HostilePdfs.pdfWithScript());
        assertThat(folders()).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<String> folders() {
        var temporary = new File(System.getProperty("java.io.tmpdir")).list((_, name) -> name.startsWith("cleaning"));
        return temporary == null ? List.of() : List.of(temporary);
    }
}
