package id.adminduk.gateway.edge;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.Problems;
import id.adminduk.kernel.web.RequestId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost ring, right behind the request id: headers of every answer, checks that need no path, and the place
/// where every failure further in becomes a problem.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class EdgeFilter extends OncePerRequestFilter {
    private final SecurityHeaders headers;
    private final Gatekeeper gatekeeper;
    private final AccessLog accessLog;
    private final Problems problems;
    private final String scheme;

    EdgeFilter(
            SecurityHeaders headers,
            Gatekeeper gatekeeper,
            AccessLog accessLog,
            Problems problems,
            AdmindukProperties platform) {
        this.headers = headers;
        this.gatekeeper = gatekeeper;
        this.accessLog = accessLog;
        this.problems = problems;
        scheme = String.valueOf(platform.publicUrl().getScheme());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var started = System.nanoTime();
        headers.applyTo(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        originOf(request).attachTo(request);
        try {
            if (gatekeeper.admits(request, response)) chain.doFilter(request, response);
        } catch (DomainException refusal) {
            answer(refusal, request, response);
        } finally {
            accessLog.answered(request, response, started);
        }
    }

    /// The server's own refusals come this way without having passed here as a request.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Origin originOf(HttpServletRequest request) {
        return new Origin(
                gatekeeper.addressOf(request),
                Objects.requireNonNullElse(request.getHeader("Host"), "localhost"),
                scheme,
                Objects.requireNonNullElse(RequestId.of(request), "-"),
                TraceParent.after(request.getHeader("traceparent")));
    }

    private void answer(DomainException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) throw refusal;
        var retryAfter = refusal.retryAfter();
        if (retryAfter != null) response.setHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        problems.write(request, response, refusal.kind().status(), refusal.code(), refusal.getMessage());
    }
}
