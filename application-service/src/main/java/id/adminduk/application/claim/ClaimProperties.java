package id.adminduk.application.claim;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How cases are held.
///
/// @param lease how long a case is its claimer's; afterwards it is free again by itself
/// @param most how many one officer may hold at a time, so that nobody empties the list
@ConfigurationProperties("adminduk.claim")
record ClaimProperties(
        @DefaultValue("PT30M") Duration lease,
        @DefaultValue("10") int most) {}
