package id.adminduk.gateway.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Where the services are, and how much and how long each class of traffic may take.
@Validated
@ConfigurationProperties("adminduk.gateway")
record ForwardProperties(
        @NotEmpty Map<String, URI> services,
        @NotEmpty Map<String, @Valid Traffic> traffic,
        @DefaultValue @Valid Connections connections,
        @DefaultValue @Valid Breaker breaker) {

    /// One class of traffic: the largest body in, and the longest silence of the service before and inside its answer.
    record Traffic(
            DataSize maxBody,
            Duration silence,
            @DefaultValue("false") boolean live) {}

    /// Connections to one service are kept and reused; a service never closes them first (its keep-alive is longer).
    record Connections(
            @DefaultValue("300ms") Duration connect,
            @DefaultValue("50ms") Duration queue,
            @DefaultValue("5s") Duration idle,
            @DefaultValue("256") int perService,
            @DefaultValue("1000") int livePerService) {}

    /// After so many failures a service is left alone for a while.
    record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("2s") Duration rest) {}
}
