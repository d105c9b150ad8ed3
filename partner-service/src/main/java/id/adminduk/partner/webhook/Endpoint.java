package id.adminduk.partner.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a partner wants its notices. A rotated secret keeps signing beside the new one for a day.
public record Endpoint(
        UUID partnerId,
        URI url,
        String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousUntil,
        boolean enabled,
        @Nullable String disabledReason) {

    /// The secrets that sign now, the newest first.
    public List<String> secretsAt(Instant now) {
        boolean overlap = previousUntil != null && now.isBefore(previousUntil);
        return Stream.of(secret, overlap ? previousSecret : null)
                .<String>mapMulti((text, sink) -> {
                    if (text != null) sink.accept(text);
                })
                .toList();
    }

    /// Keeps a secret out of logs.
    @Override
    public String toString() {
        return "Endpoint[" + partnerId + "]";
    }
}
