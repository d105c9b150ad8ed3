package id.adminduk.application.attendance;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What happens to appointments nobody came to.
///
/// @param grace how long after the slot began somebody may still check in
/// @param misses so many of them block booking
/// @param countedFor how long a missed one counts, and is known as somebody's
/// @param blockedFor how long booking is blocked after the last of them
@ConfigurationProperties("adminduk.appointments")
record AttendanceProperties(
        @DefaultValue("15m") Duration grace,
        @DefaultValue("3") int misses,
        @DefaultValue("90d") Period countedFor,
        @DefaultValue("14d") Period blockedFor) {}
