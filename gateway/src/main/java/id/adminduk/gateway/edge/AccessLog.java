package id.adminduk.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.stereotype.Component;

/// One line per request: method, route, status, time. No path, query, address or user: paths hold ids and one-time
/// tokens, and the rest is about people. The request id links the line to the services' logs.
@Component
class AccessLog {
    private static final Logger log = LoggerFactory.getLogger("access");

    void answered(HttpServletRequest request, HttpServletResponse response, long startedNanos) {
        if (!log.isInfoEnabled()) return;
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
        log.info("{} {} {} {} ms", request.getMethod(), routeOf(request), response.getStatus(), millis);
    }

    void lost(HttpServletRequest request) {
        log.debug("client left during {} {}", request.getMethod(), routeOf(request));
    }

    private static Object routeOf(HttpServletRequest request) {
        var route = request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        return route == null ? "-" : route;
    }
}
