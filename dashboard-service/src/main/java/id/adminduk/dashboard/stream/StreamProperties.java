package id.adminduk.dashboard.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How streams live.
///
/// @param beat the longest silence
/// @param life after this a stream ends and the client comes again, with a fresh token
/// @param atMost open streams per copy of the service
@ConfigurationProperties("adminduk.dashboard.stream")
record StreamProperties(
        @DefaultValue("10s") Duration beat,
        @DefaultValue("10m") Duration life,
        @DefaultValue("500") int atMost) {}
