package id.adminduk.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Where a request comes from and which request it is, in our words: the only statement about it that services get.
public record Origin(String address, String host, String scheme, String requestId, String traceparent) {
    private static final String ATTRIBUTE = Origin.class.getName();

    public static Origin of(HttpServletRequest request) {
        return (Origin) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "the edge filter comes first");
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public void describeTo(BiConsumer<String, String> headers) {
        headers.accept("Host", host);
        headers.accept("X-Forwarded-For", address);
        headers.accept("X-Forwarded-Host", host);
        headers.accept("X-Forwarded-Port", port());
        headers.accept("X-Forwarded-Proto", scheme);
        headers.accept("X-Request-Id", requestId);
        headers.accept("traceparent", traceparent);
    }

    /// Told apart from the host, because a service that only reads the scheme would guess 80 or 443.
    private String port() {
        var written = host.substring(host.lastIndexOf(':') + 1);
        if (host.indexOf(':') >= 0 && written.matches("[0-9]{1,5}")) return written;
        return "https".equals(scheme) ? "443" : "80";
    }
}
