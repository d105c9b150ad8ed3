package id.adminduk.application.worklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the lists judge.
///
/// @param atRisk how long before its promised time a case counts as endangered
@ConfigurationProperties("adminduk.worklist")
public record WorklistProperties(@DefaultValue("PT4H") Duration atRisk) {}
