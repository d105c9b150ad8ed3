package id.adminduk.application.webpush;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether browsers are pushed to, and by which services: nothing else is ever called, whatever a browser says.
///
/// @param hosts a name, or `*.` and the end of names
@ConfigurationProperties("adminduk.push")
record PushProperties(
        @DefaultValue("false") boolean enabled,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.push.services.mozilla.com",
            "*.notify.windows.com",
            "web.push.apple.com"
        })
        List<String> hosts) {

    PushProperties {
        hosts = List.copyOf(hosts);
    }

    /// Over https at its usual port, with no credentials in it.
    boolean allows(URI endpoint) {
        var host = endpoint.getHost();
        return "https".equals(endpoint.getScheme())
                && host != null
                && endpoint.getPort() == -1
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawFragment() == null
                && hosts.stream().anyMatch(known -> matches(known, host));
    }

    private static boolean matches(String known, String host) {
        return known.startsWith("*.") ? host.endsWith(known.substring(1)) : host.equals(known);
    }
}
