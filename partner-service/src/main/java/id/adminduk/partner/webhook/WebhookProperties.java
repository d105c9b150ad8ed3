package id.adminduk.partner.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices go out.
///
/// @param allowPrivate whether private and loopback targets and plain http are allowed: development only
/// @param ladder the pause after each failed attempt; when it is used up the notice has failed
/// @param timeout how long an endpoint may take to answer
@ConfigurationProperties("adminduk.webhook")
public record WebhookProperties(
        @DefaultValue("false") boolean allowPrivate,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> ladder,

        @DefaultValue("20s") Duration timeout) {
    public WebhookProperties {
        ladder = List.copyOf(ladder);
    }
}
