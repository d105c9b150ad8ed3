package id.adminduk.application.retention;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long files are kept; the office sets it with its archive unit (JRA).
///
/// @param closed after a case ended well
/// @param rejected after a rejection, which may be appealed
/// @param cancelled after the applicant gave up
/// @param expired after a draft or a request to fix ran out
/// @param replaced after a newer file took its place
/// @param malware evidence in quarantine
@ConfigurationProperties("adminduk.file-retention")
record RetentionProperties(
        @DefaultValue("P1Y") Period closed,
        @DefaultValue("P1Y") Period rejected,
        @DefaultValue("P30D") Period cancelled,
        @DefaultValue("P0D") Period expired,
        @DefaultValue("P30D") Period replaced,
        @DefaultValue("90d") Duration malware) {}
