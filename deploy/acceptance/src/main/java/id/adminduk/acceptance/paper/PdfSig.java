package id.adminduk.acceptance.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Poppler's `pdfsig`, a reader of signatures that is not ours.
///
/// @param certutil the program that makes a store of trusted authorities for it; without it pdfsig knows none of ours
public record PdfSig(Path pdfsig, @Nullable Path certutil) {

    /// What it said of a file.
    ///
    /// @param lines its lines about the signature and its certificate
    /// @param told whether it had been told of the authority
    public record Opinion(String lines, boolean told) {
        public boolean isValid() {
            return lines.contains("Signature Validation: Signature is Valid.");
        }

        public boolean isTrusted() {
            return lines.contains("Certificate Validation: Certificate is Trusted.");
        }

        @Override
        public String toString() {
            return told
                    ? lines
                    : lines + "; certutil is not installed here, so pdfsig was told of no authority to trust";
        }
    }

    /// The installed one, or nothing.
    public static Optional<PdfSig> installed() {
        return program("pdfsig")
                .map(pdfsig -> new PdfSig(pdfsig, program("certutil").orElse(null)));
    }

    /// @param authority the certificate of the authority to trust, in a store made for this one question
    public Opinion of(Path pdf, byte[] authority) {
        if (certutil == null) return new Opinion(ask(List.of(pdfsig.toString(), pdf.toString())), false);
        try {
            var store = Files.createTempDirectory("authorities");
            try {
                trust(certutil.toString(), authority, store);
                return new Opinion(ask(List.of(pdfsig.toString(), "-nssdir", store.toString(), pdf.toString())), true);
            } finally {
                remove(store);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void trust(String certutil, byte[] authority, Path store) throws IOException {
        var certificate = Files.write(store.resolve("authority.crt"), authority).toString();
        var database = "sql:" + store;
        run(List.of(certutil, "-N", "-d", database, "--empty-password"));
        run(List.of(certutil, "-A", "-n", "authority", "-t", "CT,C,C", "-d", database, "-i", certificate));
    }

    private static String ask(List<String> command) {
        return run(command)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- Signature Validation")
                        || line.startsWith("- Certificate Validation")
                        || line.startsWith("- Total document signed"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("; "));
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) return said;
            throw new IllegalStateException("%s failed: %s".formatted(command.getFirst(), said.strip()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
