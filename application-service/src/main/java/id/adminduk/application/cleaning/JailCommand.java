package id.adminduk.application.cleaning;

import id.adminduk.application.jail.CleaningMain;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The command line of the cleaning process: little memory, little time, and only the classes it needs.
final class JailCommand {
    private static final int IMAGE_CPU_SECONDS = 8;
    private static final int PDF_CPU_SECONDS = 4; // two to start, two for the file

    private final Jail jail;

    JailCommand(Jail jail) {
        this.jail = jail;
    }

    List<String> of(FileKind kind) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:MaxNewSize=48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        command.addAll(classes());
        command.add(kind.name());
        return jail.around(command, kind.isImage() ? IMAGE_CPU_SECONDS : PDF_CPU_SECONDS);
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
        return List.of("-cp", absolute(System.getProperty("java.class.path")), main);
    }

    /// The process starts in a folder of its own.
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(jar -> Path.of(jar).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
