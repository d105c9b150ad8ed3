package id.adminduk.application.cleaning;

import id.adminduk.application.jail.CleaningMain;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The command line of the cleaning process: as few rights as this machine can take away, and only the classes it
/// needs.
final class JailCommand {
    private static final Logger log = LoggerFactory.getLogger(JailCommand.class);
    private static final List<String> NO_NETWORK = List.of("unshare", "--map-root-user", "--net", "--");
    private static final List<String> NO_WRITING = List.of("prlimit", "--fsize=0", "--core=0");
    private static final int IMAGE_CPU_SECONDS = 8;
    private static final int PDF_CPU_SECONDS = 4; // two to start, two for the file

    private final boolean withoutNetwork;
    private final boolean withLimits;

    private JailCommand(boolean withoutNetwork, boolean withLimits) {
        this.withoutNetwork = withoutNetwork;
        this.withLimits = withLimits;
    }

    static JailCommand ofThisMachine() {
        var jail = new JailCommand(works(NO_NETWORK), works(NO_WRITING));
        if (!jail.withoutNetwork || !jail.withLimits) {
            log.warn(
                    "uploads are cleaned without a full jail: network removed {}, limits set {}",
                    jail.withoutNetwork,
                    jail.withLimits);
        }
        return jail;
    }

    List<String> of(FileKind kind) {
        var command = new ArrayList<String>();
        if (withoutNetwork) command.addAll(NO_NETWORK);
        if (withLimits) {
            command.addAll(NO_WRITING);
            command.add("--cpu=" + (kind.isImage() ? IMAGE_CPU_SECONDS : PDF_CPU_SECONDS));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:MaxNewSize=48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        command.addAll(classes());
        command.add(kind.name());
        return command;
    }

    /// Only the jars it needs where they lie side by side; the one executable jar needs its own launcher to look
    /// inside.
    private static List<String> classes() {
        Set<String> jars = new LinkedHashSet<>();
        for (var type : List.of(
                CleaningMain.class, PDDocument.class, RandomAccessRead.class, TrueTypeFont.class, LogFactory.class)) {
            var source = type.getProtectionDomain().getCodeSource();
            if (source == null) return allClasses(CleaningMain.class.getName());
            if (!source.getLocation().getProtocol().equals("file")) return insideOneJar();
            jars.add(Path.of(URI.create(source.getLocation().toString())).toString());
        }
        return List.of("-cp", String.join(File.pathSeparator, jars), CleaningMain.class.getName());
    }

    private static List<String> insideOneJar() {
        var launch = new ArrayList<>(List.of("-Dloader.main=" + CleaningMain.class.getName()));
        launch.addAll(allClasses("org.springframework.boot.loader.launch.PropertiesLauncher"));
        return launch;
    }

    private static List<String> allClasses(String main) {
        return List.of("-cp", System.getProperty("java.class.path"), main);
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
