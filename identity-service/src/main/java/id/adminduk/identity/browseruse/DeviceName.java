package id.adminduk.identity.browseruse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A device in two words its owner recognises: `Chrome, Android`. The whole header would tell more than we need.
public final class DeviceName {
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private DeviceName() {}

    /// Of the browser whose request is being answered.
    public static @Nullable String ofThisRequest() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        var header = attributes.getRequest().getHeader(HttpHeaders.USER_AGENT);
        return header == null ? null : of(header);
    }

    static @Nullable String of(String userAgent) {
        var program = firstIn(userAgent, PROGRAMS);
        var system = firstIn(userAgent, SYSTEMS);
        if (program.isEmpty()) return system.orElse(null);
        return system.map(name -> program.get() + ", " + name).orElse(program.get());
    }

    private static Optional<String> firstIn(String userAgent, List<Map.Entry<String, String>> names) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
