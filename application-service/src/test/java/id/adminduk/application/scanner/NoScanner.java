package id.adminduk.application.scanner;

import java.time.Duration;

/// An office without a scanner.
public final class NoScanner {
    private NoScanner() {}

    public static MalwareScanner here() {
        return new MalwareScanner(new ScannerProperties(null, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
