package id.adminduk.gateway.routes;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;

/// Which headers cross the gateway. Whatever names a user, an address or another method is ours to say, so it is
/// dropped when it comes from outside; hop-by-hop headers end here by RFC 9110 section 7.6.1.
final class HeaderPolicy {
    private static final Set<String> HOP_BY_HOP = names(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings");
    private static final Set<String> WRITTEN_BY_US = names(
            "Host",
            "Content-Length",
            "Expect",
            "Forwarded",
            "Via",
            "X-Request-Id",
            "X-Real-IP",
            "X-Client-IP",
            "True-Client-IP",
            "X-Roles",
            "X-Role",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override");
    private static final Set<String> OURS_IN_ANSWERS = names(
            "Content-Length",
            "Server",
            "X-Powered-By",
            "X-Request-Id",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Strict-Transport-Security",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy");

    private static final Set<String> REPLACES_OUR_DEFAULT =
            names("Cache-Control", "Content-Security-Policy", "Content-Type", "Expires", "Pragma", "X-Robots-Tag");

    private HeaderPolicy() {}

    static boolean entersUnchanged(String name, Set<String> connectionSpecific) {
        return !HOP_BY_HOP.contains(name)
                && !WRITTEN_BY_US.contains(name)
                && !startsWith(name, "X-Forwarded-")
                && !startsWith(name, "X-User-")
                && !startsWith(name, "X-Auth-")
                && !startsWith(name, "X-Internal-")
                && !connectionSpecific.contains(name);
    }

    static boolean leavesUnchanged(String name) {
        return !HOP_BY_HOP.contains(name) && !OURS_IN_ANSWERS.contains(name);
    }

    /// A service knows better than our default how long its answer may be kept and what its page loads.
    static boolean replacesOurDefault(String name) {
        return REPLACES_OUR_DEFAULT.contains(name);
    }

    /// Names that the Connection header declares to be for this hop only.
    static Set<String> connectionSpecific(Enumeration<String> connectionHeaders) {
        if (!connectionHeaders.hasMoreElements()) return Set.of();
        var names = names();
        for (var line : Collections.list(connectionHeaders)) {
            if (line.equalsIgnoreCase("keep-alive") || line.equalsIgnoreCase("close")) continue;
            for (var name : line.split(",", -1)) names.add(name.strip());
        }
        return names;
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static Set<String> names(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return set;
    }
}
