package id.adminduk.application.expiry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a case waits for its applicant.
///
/// @param after without a change of the form or an upload
/// @param remindBefore how long before the end the applicant is reminded
@ConfigurationProperties("adminduk.expiry")
record ExpiryProperties(
        @DefaultValue("P90D") Duration after,
        @DefaultValue("P7D") Duration remindBefore) {
    ExpiryProperties {
        if (remindBefore.isNegative() || after.compareTo(remindBefore) <= 0)
            throw new IllegalArgumentException("a reminder comes before the end");
    }
}
