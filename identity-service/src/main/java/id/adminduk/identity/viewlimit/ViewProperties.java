package id.adminduk.identity.viewing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many different records an officer opens before a supervisor has to agree (promises.md T04), and from how many on
/// an officer is compared with the others.
@ConfigurationProperties("adminduk.views")
public record ViewProperties(
        @DefaultValue("200") int perHour,
        @DefaultValue("1000") int perDay,
        @DefaultValue("30") int comparedFrom) {}
