package id.adminduk.acceptance.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What poppler's `pdfsig` says of a signed file; nothing where it is not installed.
public final class PdfSig {
    private static final String PROGRAM = "pdfsig";

    private PdfSig() {}

    /// The lines about the signature and its certificate. With `certutil` at hand the development CA is trusted.
    public static Optional<String> of(Path pdf, byte[] authority) {
        if (!isInstalled(PROGRAM)) return Optional.empty();
        try {
            var store = Files.createTempDirectory("pdfsig");
            boolean trusted = isInstalled("certutil") && trust(store, authority);
            var said = run(
                    trusted
                            ? List.of(PROGRAM, "-nssdir", store.toString(), pdf.toString())
                            : List.of(PROGRAM, pdf.toString()));
            var lines = said.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("- Signature Validation")
                            || line.startsWith("- Certificate Validation")
                            || line.startsWith("- Total document signed"))
                    .map(line -> line.substring(2));
            var note =
                    trusted ? Stream.<String>empty() : Stream.of("certutil is not installed, so it was told of no CA");
            return Optional.of(Stream.concat(lines, note).collect(Collectors.joining("; ")));
        } catch (IOException failed) {
            return Optional.of("pdfsig failed: " + failed.getMessage());
        }
    }

    private static boolean trust(Path store, byte[] authority) throws IOException {
        var certificate = Files.write(store.resolve("ca.crt"), authority);
        var database = "sql:" + store;
        run(List.of("certutil", "-N", "-d", database, "--empty-password"));
        run(List.of("certutil", "-A", "-n", "ca", "-t", "CT,C,C", "-d", database, "-i", certificate.toString()));
        return true;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return said;
    }
}
