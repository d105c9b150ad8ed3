package id.adminduk.identity.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long is kept what citizens may ask about; the office sets it with its archive unit (JRA, domain.md 8.2).
///
/// @param trail looks of officers, agencies and linked programs, permits and alarms about them, and correction requests
/// after their end
@ConfigurationProperties("adminduk.retention")
public record RetentionProperties(@DefaultValue("P5Y") Period trail) {}
