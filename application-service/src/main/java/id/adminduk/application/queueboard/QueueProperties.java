package id.adminduk.application.queueboard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long one takes where nobody was served yet, and how live streams live.
///
/// @param usualService what a day begins to estimate with
/// @param beat the longest silence of a stream
/// @param life after this a stream ends and the client comes again
/// @param streams open ones per copy of the service
@ConfigurationProperties("adminduk.queue")
record QueueProperties(
        @DefaultValue("5m") Duration usualService,
        @DefaultValue("10s") Duration beat,
        @DefaultValue("10m") Duration life,
        @DefaultValue("1000") int streams) {}
