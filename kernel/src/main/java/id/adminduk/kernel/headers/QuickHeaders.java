package id.adminduk.kernel.headers;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Reads ordinary headers by hand and leaves every other to Spring Security, whose rules they are: its regular
/// expressions go over a token letter by letter, several times a request (docs/performance.md).
public final class QuickHeaders implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";
    private static final String SIGNS = "-._~+/";

    private final BearerTokenResolver any = new DefaultBearerTokenResolver();

    /// The firewall Spring Security has by default.
    public static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(QuickHeaders::allowed);
        return firewall;
    }

    /// Printable ASCII, or whatever else the firewall allows.
    static boolean allowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign < ' ' || sign > '~') return StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value);
        }
        return true;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && plain(header) ? header.substring(SCHEME.length()) : any.resolve(request);
    }

    /// `Bearer` and a token (RFC 6750, b64token) without padding, as a JWT is.
    private static boolean plain(String header) {
        if (!header.startsWith(SCHEME) || header.length() == SCHEME.length()) return false;
        for (int i = SCHEME.length(); i < header.length(); i++) {
            char sign = header.charAt(i);
            boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            if (!letter && (sign < '0' || sign > '9') && SIGNS.indexOf(sign) < 0) return false;
        }
        return true;
    }
}
