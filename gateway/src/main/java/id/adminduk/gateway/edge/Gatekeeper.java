package id.adminduk.gateway.edge;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks that need no path: is the request for us, in a method we use, of a size we read, from a page we know?
@Component
class Gatekeeper {
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String TUS_REQUESTS =
            "Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, Upload-Checksum";
    private static final String TUS_ANSWERS =
            "Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm, Upload-Length,"
                    + " Upload-Offset, Upload-Metadata, Upload-Expires";
    private static final Set<String> METHODS = Set.of(ALLOWED.split(", "));

    private static final Set<String> HEALTH = Set.of("/actuator/health/readiness", "/actuator/health/liveness");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final EdgeProperties settings;
    private final Set<String> hosts;
    private final Problems problems;

    Gatekeeper(EdgeProperties settings, AdmindukProperties platform, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        hosts = new HashSet<>(settings.hosts());
        hosts.add(String.valueOf(platform.publicUrl().getHost()));
    }

    /// False when the request has been answered here.
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", ALLOWED);
            return refuse(request, response, 405, "method-not-allowed");
        }
        if (!hosts.contains(nameOf(request.getHeader("Host")))) return refuse(request, response, 421, "foreign-host");
        if (isOurs(request)) return refuse(request, response, 404, "not-found");
        if (lengthOf(request) > settings.maxTarget().toBytes()) return refuse(request, response, 414, "uri-too-long");
        var origin = request.getHeader("Origin");
        if (origin != null && settings.allowedOrigins().contains(origin)) return admitPage(request, response, origin);
        return !isPreflight(request) || refuse(request, response, 403, "origin-not-allowed");
    }

    /// A front end on another host that this installation lists: the browser may show it our answers. Never with
    /// cookies, so a foreign page cannot act with somebody's sign-in session.
    private static boolean admitPage(HttpServletRequest request, HttpServletResponse response, String origin) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", "Origin");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, X-Request-Id, " + TUS_ANSWERS);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (!isPreflight(request)) return true;
        response.setHeader("Access-Control-Allow-Methods", ALLOWED);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Authorization, DPoP, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key,"
                        + " Last-Event-ID, " + TUS_REQUESTS);
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(204);
        return false;
    }

    /// The address of the caller: the peer, or what a proxy we trust says of its own peer.
    String addressOf(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !settings.trustedProxies().contains(peer)) return peer;
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private boolean refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        problems.write(request, response, status, code, null);
        return false;
    }

    /// What services and machines say to each other has no place here; only this machine may ask how we are.
    private static boolean isOurs(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.regionMatches(true, 0, "/internal", 0, 9)) return true;
        if (!path.regionMatches(true, 0, "/actuator", 0, 9)) return false;
        return !HEALTH.contains(path) || !LOOPBACK.contains(request.getRemoteAddr());
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static int lengthOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length());
    }

    private static String nameOf(@Nullable String host) {
        if (host == null) return "";
        var colon = host.lastIndexOf(':');
        return colon > host.indexOf(']') ? host.substring(0, colon) : host;
    }
}
