package id.adminduk.application.endorsement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the office waits for those who know the place (decision 0095).
///
/// @param remindAfter hours on working days until the first reminder, from it to the second, and from that on to the
/// end
/// @param reminders how often somebody is reminded before the office goes on without
@ConfigurationProperties("adminduk.endorsement")
record EndorsementProperties(
        @DefaultValue("PT24H") Duration remindAfter,
        @DefaultValue("2") int reminders) {
    EndorsementProperties {
        if (remindAfter.isNegative() || remindAfter.isZero() || reminders < 0)
            throw new IllegalArgumentException("somebody who is asked needs time to answer");
    }
}
