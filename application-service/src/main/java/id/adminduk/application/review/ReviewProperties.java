package id.adminduk.application.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How officers decide.
///
/// @param proofGoodFor how long after showing a factor an officer may approve
@ConfigurationProperties("adminduk.review")
record ReviewProperties(@DefaultValue("PT15M") Duration proofGoodFor) {}
