package id.adminduk.gateway.edge;

import id.adminduk.kernel.AdmindukProperties;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// What browsers are told with every answer, whoever wrote it. Set before anything else happens, because a header
/// added after the first bytes is lost without a word.
@Component
public class SecurityHeaders {
    public static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_PAGE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri"
                    + " 'none'; frame-ancestors 'none'";

    private final boolean encrypted;

    SecurityHeaders(AdmindukProperties platform) {
        encrypted = "https".equals(platform.publicUrl().getScheme());
    }

    void applyTo(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(POLICY, NOTHING);
        if (encrypted) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /// A page that brings no policy of its own may load its own things and nothing else.
    public static void protectPage(HttpServletResponse response) {
        var type = response.getContentType();
        if (type != null && type.startsWith("text/html")) response.setHeader(POLICY, OWN_PAGE);
    }
}
