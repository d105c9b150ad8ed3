package id.adminduk.application.appeal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param within how long after the rejection
@ConfigurationProperties("adminduk.appeal")
record AppealProperties(@DefaultValue("P30D") Duration within) {}
