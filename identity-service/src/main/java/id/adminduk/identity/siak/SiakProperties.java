package id.adminduk.identity.siak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this office reaches SIAK: by file, which an administrator carries, or by HTTP. A try that fails is made again
/// after `firstWait`, then twice as long, up to `longestWait`.
@ConfigurationProperties("adminduk.siak")
record SiakProperties(
        @DefaultValue("FILE") Channel channel,
        @DefaultValue("http://127.0.0.1:1") String url,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("5s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("30s") Duration rest) {

    /// The two ways.
    enum Channel {
        FILE,
        HTTP
    }

    Duration waitAfter(int attempt) {
        var doubled = firstWait.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 20));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }

    /// Longer than one call can take.
    Duration lease() {
        return connectTimeout.plus(readTimeout).plusSeconds(10);
    }
}
