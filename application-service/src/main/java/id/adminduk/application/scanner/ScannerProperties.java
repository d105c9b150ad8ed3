package id.adminduk.application.scanner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where clamd listens: `host:port`, or `unix:/path` of its socket. Without an address nothing is scanned.
///
/// @param patience how long it may stay silent
/// @param retryAfter when a file that could not be scanned is tried again
@ConfigurationProperties("adminduk.scanner")
public record ScannerProperties(
        @Nullable String address,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1m") Duration retryAfter) {}
