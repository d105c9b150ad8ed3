package id.adminduk.identity.usage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When checks of one agency look like a scan of the registry.
///
/// @param window how long checks are looked at together
/// @param misses so many checks of nobody in a window are suspicious, if they are also this share of all
/// @param missShare the share, 0 to 1
/// @param ordered from so many checks on, numbers that rise (or fall) nearly always are suspicious
/// @param orderedShare how nearly, 0 to 1; numbers in no order rise half the time
@ConfigurationProperties("adminduk.verification.scan")
public record VerificationProperties(
        @DefaultValue("PT10M") Duration window,
        @DefaultValue("100") int misses,
        @DefaultValue("0.3") double missShare,
        @DefaultValue("200") int ordered,
        @DefaultValue("0.9") double orderedShare) {}
