package id.adminduk.gateway.edge;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the gateway believes of a request: its host names besides the public one, the proxies in front of it, the web
/// front ends elsewhere that may call it from a browser.
@ConfigurationProperties("adminduk.gateway.edge")
record EdgeProperties(
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts,
        @DefaultValue Set<String> trustedProxies,
        @DefaultValue Set<String> allowedOrigins,
        @DefaultValue("8KB") DataSize maxTarget) {}
